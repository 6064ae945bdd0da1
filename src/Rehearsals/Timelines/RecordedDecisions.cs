using System.Text.Json;
using PolicyEngine.Calendars;
using PolicyEngine.Supervision.Decisions;
using PolicyEngine.Supervision.Policies;
using PolicyEngine.Transactions;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Rehearsals;

/// <summary>The decisions of record that the ledger holds, by the instance that took them.</summary>
internal sealed class RecordedDecisions
{
    private const int PageSize = 1000;
    private const string DutyFact = "duty";
    private const string YearFact = "year";

    private readonly Dictionary<string, List<JudgedDecision>> byInstance = new(StringComparer.Ordinal);

    /// <summary>The duties that were decided on, and for which year; null where the decision names none.</summary>
    public HashSet<(string Duty, int? Year)> Duties { get; } = [];

    /// <summary>Pages through the ledger, all of which is sealed.</summary>
    public static async Task<RecordedDecisions> Read(ITransactions transactions, Jurisdiction jurisdiction, CancellationToken cancellation)
    {
        var found = new RecordedDecisions();
        for (var first = 1L; ; first += PageSize)
        {
            var from = first;
            var page = await transactions.Read(s => s.Store<ILedger>().Places(from, from + PageSize - 1), cancellation).ConfigureAwait(false);
            foreach (var entry in page.Where(e => e.Type == DecisionRecorder.EntryType))
            {
                found.Take(entry, jurisdiction);
            }

            if (page.Count < PageSize)
            {
                return found;
            }
        }
    }

    /// <summary>The decisions of an instance, in the order in which they were recorded.</summary>
    public IReadOnlyList<JudgedDecision> Of(string instance) => byInstance.GetValueOrDefault(instance) ?? [];

    internal void Take(LedgerRecord entry, Jurisdiction jurisdiction)
    {
        using var payload = JsonDocument.Parse(entry.Payload);
        var root = payload.RootElement;
        if (Text(root, "instance") is not { } instance || Text(root, "decision") is not { } decision)
        {
            return;
        }

        var outcome = root.GetProperty("outcome");
        var verdict = outcome.GetProperty("verdict").GetString()!;
        var subject = root.TryGetProperty("facts", out var facts) ? Text(facts, DutyFact) : null;
        if (subject is not null)
        {
            Duties.Add((subject, facts.TryGetProperty(YearFact, out var year) && year.TryGetInt32(out var number) ? number : null));
        }

        if (!byInstance.TryGetValue(instance, out var decisions))
        {
            byInstance.Add(instance, decisions = []);
        }

        // Some decisions have one word for what is not done yet and for what was not done in time: on the record it is that.
        var adverse = root.TryGetProperty("adverse", out var said) && said.ValueKind == JsonValueKind.True;
        var judged = jurisdiction.Decisions.TryGetValue(decision, out var known) ? known.Definition.Deadline : null;
        decisions.Add(new JudgedDecision(
            instance, Text(root, "activity") ?? "", entry.RecordedAt, entry.OccurredOn ?? BeijingTime.DayOf(entry.RecordedAt), decision, subject, verdict,
            outcome.TryGetProperty("deadline", out var deadline) && deadline.ValueKind == JsonValueKind.Object ? DayPart.DayOf(deadline.GetProperty("due")) : null,
            judged is not null && facts.ValueKind == JsonValueKind.Object && facts.TryGetProperty(known!.Definition.Facts[judged.Done].Name, out var done) ? DayPart.DayOf(done) : null,
            adverse, !adverse && judged?.Open == verdict, Clauses(root, outcome)));
    }

    // Those that decided it; where no rule cites any, those that ask for the step.
    private static IReadOnlyList<string> Clauses(JsonElement root, JsonElement outcome)
    {
        var cited = outcome.GetProperty("clauses");
        return cited.GetArrayLength() > 0 || !root.TryGetProperty("clauses", out var asking)
            ? [.. cited.EnumerateArray().Select(ValueText.Shown)]
            : [.. asking.EnumerateArray().Select(ValueText.Shown)];
    }

    private static string? Text(JsonElement o, string member) =>
        o.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
