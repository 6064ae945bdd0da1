using Microsoft.CodeAnalysis.CSharp.Syntax;
using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Rules.Expressions.Functions;
using PolicyEngine.Rules.Expressions.Syntax;
using PolicyEngine.Rules.Values;

namespace PolicyEngine.Rules.Expressions.Checking;

internal sealed partial class Checker
{
    private GivenNode? Given(InvocationExpressionSyntax syntax, ExpressionNode? subject)
    {
        if (subject is null)
        {
            return null;
        }

        if (subject is FactNode || (subject is NamedNode named && scope.Derived(named.Name) is not null))
        {
            return new GivenNode(map.Of(syntax), subject);
        }

        bag.Add(Messages.GivenNeedsFact(subject.At, subject.Text));
        return null;
    }

    private FirstNode? First(InvocationExpressionSyntax syntax, ExpressionNode?[] choices)
    {
        var first = choices[0];
        if (first is null)
        {
            return null;
        }

        var whole = true;
        for (var i = 1; i < choices.Length; i++)
        {
            if (choices[i] is { Kind: ValueKind.Text } text && first is { Kind: ValueKind.Code, Codes: { } codes })
            {
                choices[i] = CodeResolution.Resolve(text, codes, $"'{first.Text}'", bag);
            }

            var choice = choices[i];
            var same = choice is null || (choice.Kind == first.Kind && (first.Codes is null || CodeResolution.Same(first.Codes, choice.Codes)));
            if (!same)
            {
                bag.Add(Messages.WrongKind(choice!.At, $"'{choice.Text}'", KindWords.Of(choice.Kind), $"{KindWords.Of(first.Kind)} of the same values, as '{first.Text}' is"));
            }

            whole &= same && choice is not null;
        }

        return whole ? new FirstNode(map.Of(syntax), choices!) { Codes = first.Codes } : null;
    }

    private SetComparisonNode? SetComparison(InvocationExpressionSyntax syntax, string name, ExpressionNode?[] arguments)
    {
        var list = Expect(arguments[0], ValueKind.Codes);
        var set = Expect(arguments[1], ValueKind.Codes);
        var fits = list?.Codes is not { } codes || set is null || KnownCodesFit(set, codes, $"'{list.Text}'");
        return list is not null && set is not null && fits
            ? new SetComparisonNode(map.Of(syntax), name == FunctionTable.ContainsAll, list, set)
            : null;
    }
}
