using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Rules.Expressions;
using PolicyEngine.Rules.Json;
using PolicyEngine.Rules.Vocabulary;

namespace PolicyEngine.Rules.RuleFiles;

/// <summary>Reads the condition of a rule: an expression, or an operator with nested rules.</summary>
internal static class ConditionReader
{
    private const int deepest = 10;

    private static readonly Dictionary<string, bool> isAnd = new(StringComparer.Ordinal)
    {
        ["And"] = true,
        ["AndAlso"] = true,
        ["Or"] = false,
        ["OrElse"] = false,
    };

    public static RuleCondition? Read(ObjectReader reader, string rule, ExpressionScope scope, DiagnosticBag bag, int depth = 0)
    {
        reader.OptionalWord("RuleExpressionType", ["LambdaExpression"]);
        var (expression, op, nested) = (reader.Optional("Expression"), reader.Optional("Operator"), reader.Optional("Rules"));

        // RulesEngine's own files often write the members that do not apply as null.
        (expression, op, nested) = (Given(expression), Given(op), Given(nested));
        if (expression is null == (op is null && nested is null) || op is null != nested is null)
        {
            bag.Add(Messages.ExpressionOrOperator(reader.At, rule));
            return null;
        }

        if (expression is not null)
        {
            return BooleanExpression.Check(expression, "Expression", scope, bag) is { } check ? new ExpressionCondition(check) : null;
        }

        var word = reader.Word("Operator", isAnd.Keys);
        var items = reader.Items("Rules");
        if (items.Count == 0 || depth >= deepest)
        {
            bag.Add(Messages.ExpressionOrOperator(reader.At, rule));
            return null;
        }

        var parts = items.Select(i => Part(i, scope, bag, depth + 1)).ToList();
        return word is null || parts.Contains(null) ? null : new NestedCondition(isAnd[word], parts!);
    }

    private static NestedPart? Part(LocatedValue item, ExpressionScope scope, DiagnosticBag bag, int depth)
    {
        var reader = ObjectReader.Of(item, "nested rule", bag);
        if (reader is null)
        {
            return null;
        }

        var name = reader.Text("RuleName");
        var inner = ParamReader.Read(reader.Items("LocalParams"), scope, bag);
        var condition = Read(reader, name ?? "nested rule", inner, bag, depth);
        reader.Optional("Properties");
        reader.Optional("Actions");
        if (!reader.OptionalBoolean("Enabled", true))
        {
            bag.Add(Messages.NestedRuleHasEffect(reader.At, "Enabled"));
        }

        foreach (var member in RuleReader.EffectMembers)
        {
            if (reader.Optional(member) is { } value and not LocatedNull)
            {
                bag.Add(Messages.NestedRuleHasEffect(value.At, member));
            }
        }

        reader.CloseKeepingExtensions();
        return name is null || condition is null ? null : new NestedPart(name, condition);
    }

    private static LocatedValue? Given(LocatedValue? value) => value is LocatedNull ? null : value;
}
