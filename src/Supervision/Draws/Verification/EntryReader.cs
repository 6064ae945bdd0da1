using System.Globalization;
using PolicyEngine.Supervision.Draws.Entries;
using PolicyEngine.Supervision.Draws.Freezing;
using PolicyEngine.Supervision.Draws.Recording;

namespace PolicyEngine.Supervision.Draws.Verification;

/// <summary>Reads what people said in entries; what followed from it is made again.</summary>
internal static class EntryReader
{
    /// <summary>Stands for words that the public form leaves out.</summary>
    private const string LeftOut = "-";

    public static DrawEntry Read(RecordNode node, bool audit)
    {
        var (number, at, reason) = (node.Integer("number"), RandomnessReader.Time(node, "at"), node.Text("reason"));
        var statement = audit ? node.Text("statement", FrozenText.LongestStatement) : LeftOut;
        if (!DateOnly.TryParseExact(node.Text("occurredOn"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var occurredOn))
        {
            throw node.Wrong("occurredOn", "a date as 2026-01-31");
        }

        return node.Text("kind") switch
        {
            EntryWriter.ReplacedKind => new InspectorReplaced(
                number, at, occurredOn, reason, statement, node.Integer("inspector", 1), node.Boolean("unavailable"),
                [.. node.Objects("replacements").Select(r => new Replacement(r.Integer("order", 1), r.Integer("inspector", 1)))]),
            EntryWriter.ReportedKind => new ObjectNotInspectable(
                number, at, occurredOn, reason, statement, node.Integer("order", 1),
                [.. node.Objects("evidence").Select(e => new Evidence(audit ? e.Text("name") : LeftOut, e.Hex("sha256", 32)))], null),
            _ => throw node.Wrong("kind", $"'{EntryWriter.ReplacedKind}' or '{EntryWriter.ReportedKind}'"),
        };
    }
}
