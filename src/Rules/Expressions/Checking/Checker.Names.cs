using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Rules.Expressions.Syntax;
using PolicyEngine.Rules.Values;

namespace PolicyEngine.Rules.Expressions.Checking;

internal sealed partial class Checker
{
    private ExpressionNode? Name(IdentifierNameSyntax syntax, ImmutableHashSet<string> guards)
    {
        var name = syntax.Identifier.ValueText;
        var guarded = guards.Contains(name);
        if (scope.Fact(name) is { } fact)
        {
            return new FactNode(map.Of(syntax), fact)
            {
                Nullable = fact.Nullable && !guarded,
                Codes = fact.Kind is ValueKind.Code or ValueKind.Codes ? fact.Values : null,
            };
        }

        var derived = scope.Derived(name);
        if ((derived?.Expression ?? scope.Param(name)) is { } named)
        {
            var missing = derived is { Missing.Count: > 0 } ? derived.Missing : null;
            return new NamedNode(map.Of(syntax), name, named.Root, missing)
            {
                Nullable = named.Nullable && !guarded,
                Codes = named.Root.Codes,
            };
        }

        bag.Add(Messages.UnknownName(map.At(syntax), name, scope.Names));
        return null;
    }

    private ExpressionNode? Member(MemberAccessExpressionSyntax syntax, ImmutableHashSet<string> guards)
    {
        var owner = Guards.Bare(syntax.Expression);
        var member = syntax.Name.Identifier.ValueText;
        switch (owner)
        {
            case IdentifierNameSyntax { Identifier.ValueText: ExpressionNames.Parameters }:
                return Parameter(syntax, member);
            case IdentifierNameSyntax { Identifier.ValueText: ExpressionNames.Readings }:
                return Reading(syntax, member);
            case IdentifierNameSyntax function when IsFunctionClass(function):
                bag.Add(Messages.ConstructRefused(map.At(syntax), $"value '{syntax}': a function is called with parentheses"));
                return null;
        }

        return Visit(owner, guards) is { } value && NotNull(value) ? MemberOf(syntax, value, member) : null;
    }

    private ExpressionNode? MemberOf(MemberAccessExpressionSyntax syntax, ExpressionNode value, string member)
    {
        switch (value.Kind, member)
        {
            case (ValueKind.Codes or ValueKind.Reviews, "Count"):
                return new CountNode(map.Of(syntax), value);
            case (ValueKind.Bounds, "Min") when value is ParameterNode bounds:
                return new ParameterNode(map.Of(syntax), bounds.Id, ParameterPart.Min, ValueKind.Number);
            case (ValueKind.Bounds, "Max") when value is ParameterNode bounds:
                return new ParameterNode(map.Of(syntax), bounds.Id, ParameterPart.Max, ValueKind.Number);
            case (ValueKind.Amount, "Value") when value is ParameterNode amount:
                return new ParameterNode(map.Of(syntax), amount.Id, ParameterPart.Value, ValueKind.Number);
            default:
                bag.Add(Messages.UnknownExpressionMember(
                    map.At(syntax.Name), member, $"'{value.Text}' ({KindWords.Of(value.Kind)})", MembersOf(value)));
                return null;
        }
    }

    private static string[] MembersOf(ExpressionNode value) => value.Kind switch
    {
        ValueKind.Codes => ["Contains", "Count"],
        ValueKind.Reviews => ["Count"],
        ValueKind.Bounds when value is ParameterNode => ["Min", "Max"],
        ValueKind.Amount when value is ParameterNode => ["Value"],
        _ => [],
    };

    private ParameterNode? Parameter(MemberAccessExpressionSyntax syntax, string id)
    {
        if (scope.Parameters.TryGetValue(id, out var type))
        {
            return new ParameterNode(map.Of(syntax), id, ParameterPart.Whole, type.Kind);
        }

        bag.Add(Messages.UnknownParameter(map.At(syntax.Name), id, scope.Parameters.Keys));
        return null;
    }

    private ReadingNode? Reading(MemberAccessExpressionSyntax syntax, string id)
    {
        if (scope.Readings.ContainsKey(id))
        {
            return new ReadingNode(map.Of(syntax), id);
        }

        bag.Add(Messages.UnknownReading(map.At(syntax.Name), id, scope.Readings.Keys));
        return null;
    }
}
