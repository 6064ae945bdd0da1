using PolicyEngine.Rules.Expressions.Syntax;
using PolicyEngine.Rules.RuleFiles;

namespace PolicyEngine.Supervision.Plans.Reviews;

/// <summary>Finds in the rules which aspects an organ has to look at: they stand where its review discharges the obligation.</summary>
internal static class ReviewAspects
{
    private const string Passed = "Reviews.Passed";

    /// <summary>In the order of the rules; empty where no rule names an aspect.</summary>
    public static IReadOnlyList<string> Of(RuleFile rules, string obligation, string organ, DateOnly day) =>
    [
        .. rules.Rules.Where(r => r.Holds(day))
            .SelectMany(r => r.Obligations)
            .Where(o => o.Do == obligation && o.Unless is not null)
            .SelectMany(o => Calls(o.Unless!.Root))
            .Where(c => c.Function.Name == Passed && c.Arguments.Count > 2 && TextOf(c.Arguments[1]) == organ)
            .Select(c => TextOf(c.Arguments[2])).OfType<string>().Distinct(),
    ];

    private static IEnumerable<CallNode> Calls(ExpressionNode node)
    {
        if (node is CallNode call)
        {
            yield return call;
        }

        foreach (var inner in node.Parts.SelectMany(Calls))
        {
            yield return inner;
        }
    }

    private static string? TextOf(ExpressionNode node) => node is LiteralNode { Value.IsKnown: true } literal ? literal.Value.AsText : null;
}
