using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PolicyEngine.Calendars;
using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Rules.Expressions.Functions;
using PolicyEngine.Rules.Expressions.Syntax;
using PolicyEngine.Rules.Values;

namespace PolicyEngine.Rules.Expressions.Checking;

internal sealed partial class Checker
{
    private ExpressionNode? Call(InvocationExpressionSyntax syntax, ImmutableHashSet<string> guards)
    {
        var called = Guards.Bare(syntax.Expression);
        if (called is MemberAccessExpressionSyntax member)
        {
            return Guards.Bare(member.Expression) is IdentifierNameSyntax owner && IsFunctionClass(owner)
                ? Function(syntax, $"{owner.Identifier.ValueText}.{member.Name.Identifier.ValueText}", guards)
                : Method(syntax, member, guards);
        }

        bag.Add(Messages.UnknownFunction(map.At(called), called.ToString(), FunctionTable.Names));
        return null;
    }

    /// <summary>A name before a dot that is neither a value nor one of the two reserved owners is taken for a class.</summary>
    private bool IsFunctionClass(IdentifierNameSyntax name)
    {
        var text = name.Identifier.ValueText;
        return FunctionTable.Classes.Contains(text)
            || (name.Parent?.Parent is InvocationExpressionSyntax && !scope.Knows(text) && text is not (ExpressionNames.Parameters or ExpressionNames.Readings)
                && char.IsAsciiLetterUpper(text[0]));
    }

    private ExpressionNode? Method(InvocationExpressionSyntax syntax, MemberAccessExpressionSyntax member, ImmutableHashSet<string> guards)
    {
        var owner = Visit(member.Expression, guards);
        var arguments = Arguments(syntax, guards);
        if (owner is null || !NotNull(owner))
        {
            return null;
        }

        if (member.Name.Identifier.ValueText != "Contains" || owner.Kind != ValueKind.Codes)
        {
            bag.Add(Messages.UnknownExpressionMember(
                map.At(member.Name), member.Name.Identifier.ValueText, $"'{owner.Text}' ({KindWords.Of(owner.Kind)})", MembersOf(owner)));
            return null;
        }

        if (!HasCount(syntax, "Contains", arguments.Length, 1, 1) || Expect(arguments[0], ValueKind.Code, ValueKind.Text) is not { } item)
        {
            return null;
        }

        var resolved = owner.Codes is { } list && item.Kind == ValueKind.Text ? CodeResolution.Resolve(item, list, $"'{owner.Text}'", bag) : item;
        var fits = item.Codes is not { } codes || KnownCodesFit(owner, codes, $"'{item.Text}'");
        return resolved is not null && fits ? new MembershipNode(map.Of(syntax), owner, resolved) : null;
    }

    private ExpressionNode?[] Arguments(InvocationExpressionSyntax syntax, ImmutableHashSet<string> guards) =>
        [.. syntax.ArgumentList.Arguments.Select(a => Visit(a.Expression, guards))];

    private bool HasCount(InvocationExpressionSyntax syntax, string function, int given, int least, int most)
    {
        if (given >= least && given <= most)
        {
            return true;
        }

        var expected = least == most ? $"{least}" : most == int.MaxValue ? $"{least} or more" : $"{least} or {most}";
        bag.Add(Messages.WrongArgumentCount(map.At(syntax), function, given, $"{expected} argument{(expected == "1" ? "" : "s")}"));
        return false;
    }

    private ExpressionNode? Function(InvocationExpressionSyntax syntax, string name, ImmutableHashSet<string> guards)
    {
        var arguments = Arguments(syntax, guards);
        switch (name)
        {
            case FunctionTable.Given:
                return HasCount(syntax, name, arguments.Length, 1, 1) ? Given(syntax, arguments[0]) : null;
            case FunctionTable.First:
                return HasCount(syntax, name, arguments.Length, 1, int.MaxValue) ? First(syntax, arguments) : null;
            case FunctionTable.ContainsAll or FunctionTable.ContainsAny:
                return HasCount(syntax, name, arguments.Length, 2, 2) ? SetComparison(syntax, name, arguments) : null;
        }

        var overloads = FunctionTable.Overloads(name);
        if (overloads.Count == 0)
        {
            bag.Add(Messages.UnknownFunction(map.At(syntax), name, FunctionTable.Names));
            return null;
        }

        var counts = overloads.Select(o => o.Parameters.Count).ToList();
        return HasCount(syntax, name, arguments.Length, counts.Min(), counts.Max()) ? Overload(syntax, overloads, arguments) : null;
    }

    private CallNode? Overload(InvocationExpressionSyntax syntax, IReadOnlyList<FunctionDefinition> overloads, ExpressionNode?[] arguments)
    {
        // Left to right, keeping the overloads that still fit: the first argument that fits none is the mistaken one.
        var fitting = overloads.Where(o => o.Parameters.Count == arguments.Length).ToList();
        var whole = true;
        for (var i = 0; i < arguments.Length; i++)
        {
            if (arguments[i] is not { } argument || !NotNull(argument))
            {
                whole = false;
                continue;
            }

            var next = fitting.Where(o => Fits(argument.Kind, o.Parameters[i])).ToList();
            if (next.Count == 0)
            {
                bag.Add(Messages.WrongKind(argument.At, $"'{argument.Text}'", KindWords.Of(argument.Kind), KindWords.AnyOf(fitting.Select(o => o.Parameters[i]))));
                return null;
            }

            fitting = next;
        }

        return whole && UnitsFit(fitting[0], arguments!) ? new CallNode(map.Of(syntax), fitting[0], arguments!) : null;
    }

    private static bool Fits(ValueKind given, ValueKind expected) => given == expected || (given == ValueKind.Code && expected == ValueKind.Text);

    /// <summary>Hours do not move a day, and working days and months do not move an instant.</summary>
    private bool UnitsFit(FunctionDefinition function, ExpressionNode[] arguments)
    {
        var amount = arguments.FirstOrDefault(a => a.Kind == ValueKind.Amount);
        if (amount is null)
        {
            return true;
        }

        var units = UnitsOf(amount).ToList();
        if (function.Parameters[0] == ValueKind.Date && units.Contains(TimeUnit.Hours))
        {
            bag.Add(Messages.HoursOnADay(amount.At, amount.Text));
            return false;
        }

        if (function.Result == ValueKind.Instant && units.Exists(u => u is TimeUnit.WorkingDays or TimeUnit.Months))
        {
            bag.Add(Messages.UnitOnAnInstant(amount.At, amount.Text));
            return false;
        }

        return true;
    }

    private IEnumerable<TimeUnit> UnitsOf(ExpressionNode amount) => amount switch
    {
        ParameterNode parameter => scope.Parameters[parameter.Id].Units ?? [],
        NamedNode named => UnitsOf(named.Body),
        ConditionalNode choice => UnitsOf(choice.WhenTrue).Concat(UnitsOf(choice.WhenFalse)),
        _ => [],
    };
}
