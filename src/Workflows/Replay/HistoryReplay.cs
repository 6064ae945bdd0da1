using System.Text.Json;
using PolicyEngine.Calendars;
using PolicyEngine.Workflows.Execution;
using PolicyEngine.Workflows.Instances;
using PolicyEngine.Workflows.Journal;
using PolicyEngine.Workflows.Publishing;
using PolicyEngine.Workflows.Values;
using PolicyEngine.Workflows.Waits;

namespace PolicyEngine.Workflows.Replay;

/// <summary>
/// Plays a stored journal again: the same stimuli at the same moments must give the same rows. Steps from outside this
/// room are not run; what they brought stands in the journal. Shows whether a change of the program would have changed
/// what happened, and is how histories of earlier programs are kept as tests.
/// </summary>
public sealed class HistoryReplay
{
    private readonly CompiledWorkflow workflow;
    private readonly IReadOnlyList<JournalRow> journal;
    private readonly BurstEnvironment environment;
    private InstanceRecord record;
    private int at = 1;

    private HistoryReplay(CompiledWorkflow workflow, IReadOnlyList<JournalRow> journal, WorkingDayCalendar calendar, Func<string, StartableVersion?> versions)
    {
        (this.workflow, this.journal) = (workflow, journal);
        environment = new BurstEnvironment(default, calendar, versions) { Recorded = Recall };
        record = Created(journal[0]);
    }

    /// <summary>Plays a whole journal.</summary>
    /// <param name="journal">All rows of one instance, from the first.</param>
    /// <param name="versions">The versions that dispatched workflows started on.</param>
    /// <returns>Null where every row came again; else the first that did not.</returns>
    public static Task<Divergence?> Run(
        CompiledWorkflow workflow, IReadOnlyList<JournalRow> journal, WorkingDayCalendar calendar, Func<string, StartableVersion?>? versions = null) =>
        new HistoryReplay(workflow, journal, calendar, versions ?? (d => new StartableVersion(d, "", null, ActivationRule.Always))).Play();

    private async Task<Divergence?> Play()
    {
        while (at < journal.Count)
        {
            var row = journal[at];
            if (StimulusOf(row) is not { } stimulus)
            {
                return new Divergence(row, null);
            }

            if (await Burst(stimulus, row).ConfigureAwait(false) is { } divergence)
            {
                return divergence;
            }
        }

        return null;
    }

    private async Task<Divergence?> Burst(Stimulus stimulus, JournalRow first)
    {
        var now = environment with { Now = first.At };
        var start = at;
        var failures = new Dictionary<int, Exception>();
        var result = await Execution.Burst.Run(workflow, record, stimulus, now).ConfigureAwait(false);
        while (result.Transaction is { } transaction)
        {
            // The row after those that came already says what the work in the transaction gave.
            var answer = journal.Skip(start + result.Journal.Count).FirstOrDefault();
            if (answer?.Kind == JournalKind.Faulted)
            {
                failures[transaction.Frame] = Fault(answer);
                result = await Execution.Burst.Run(workflow, record, stimulus, now with { FailedTransactions = failures }).ConfigureAwait(false);
            }
            else
            {
                result = transaction.Finish(ResultOf(answer));
            }
        }

        // A case that another instance had: the commit refused the step, and its incident stands where it differs.
        if (result.KeyTakenBy is { } taker && FirstDifference(start, result) is { Kind: JournalKind.Faulted } refused && refused.Frame == taker)
        {
            failures[taker] = Fault(refused);
            result = await Execution.Burst.Run(workflow, record, stimulus, now with { FailedTransactions = failures }).ConfigureAwait(false);
        }

        for (var i = 0; i < result.Journal.Count; i++)
        {
            var stored = start + i < journal.Count ? journal[start + i] : null;
            if (stored is null || !Same(stored, result.Journal[i]))
            {
                return new Divergence(stored, result.Journal[i]);
            }
        }

        at = start + result.Journal.Count;
        record = result.Record;
        return result.Journal.Count > 0 ? null : new Divergence(first, null);
    }

    private JournalRow? FirstDifference(int start, BurstResult result) =>
        journal.Skip(start).Zip(result.Journal).FirstOrDefault(p => !Same(p.First, p.Second)).First;

    private Stimulus? StimulusOf(JournalRow row) => row.Kind switch
    {
        JournalKind.Began or JournalKind.Continued => new ContinueStimulus(),
        JournalKind.Resumed => new ResumeStimulus(
            row.Detail.GetProperty("n").GetInt32(), (WaitKind)row.Detail.GetProperty("k").GetInt32(), Member(row.Detail, "d"), Text(row.Detail, "by")),
        JournalKind.Retried when Text(row.Detail, "by") is { } by => new RetryStimulus(null, by),
        JournalKind.Retried => new ResumeStimulus(row.Detail.GetProperty("n").GetInt32(), WaitKind.Retry, JsonValue.Null),
        _ => journal.Skip(at).FirstOrDefault(r => r.Kind == JournalKind.Ended) is { } ended && Text(ended.Detail, "by") is { } actor
            ? new CancelStimulus(Text(ended.Detail, "reason") ?? "", actor)
            : null,
    };

    // A step from outside: its next rows say what it did.
    private void Recall(ActivityContext context, WorkItem item)
    {
        var rows = journal.Skip(at + context.Burst.Logged).TakeWhile(r => r.Frame == item.Frame).ToList();
        foreach (var said in rows.TakeWhile(r => r.Kind is JournalKind.Sent or JournalKind.Written))
        {
            context.SayAsRecorded(said);
        }

        var row = rows.Find(r => r.Kind is JournalKind.Completed or JournalKind.Faulted or JournalKind.Waiting);
        switch (row?.Kind)
        {
            case JournalKind.Faulted:
                throw Fault(row);
            case JournalKind.Waiting:
                context.WaitAsRecorded(
                    (WaitKind)row.Detail.GetProperty("k").GetInt32(), Text(row.Detail, "y"), Text(row.Detail, "due") is { } due ? ValueText.Instant(due) : null);
                break;
            case JournalKind.Completed when journal.FirstOrDefault(r => r.Sequence == row.Sequence + 1) is null or { Kind: JournalKind.Continued }:
                // Its burst ended there, as with work in the transaction.
                context.CompleteInTransaction(_ => ResultOf(row));
                break;
            default:
                var result = ResultOf(row);
                foreach (var (name, value) in result.Outputs)
                {
                    context.SetOutput(name, value);
                }

                context.Complete([.. result.Outcomes]);
                break;
        }
    }

    private InstanceRecord Created(JournalRow row)
    {
        var input = Member(row.Detail, "input");
        var trigger = Text(row.Detail, "trigger") is { } path ? new TriggerFired(path, Member(row.Detail, "payload")) : null;
        return NewInstance.Of(
            new StartableVersion(workflow.DefinitionId, "", workflow.Definition.Name, workflow.Activation),
            row.InstanceId,
            input.IsNull() ? new Dictionary<string, JsonElement>() : input.EnumerateObject().ToDictionary(m => m.Name, m => m.Value),
            row.At, Text(row.Detail, "correlation"), null, trigger).Record;
    }

    private static ActivityFault Fault(JournalRow row) => new(Text(row.Detail, "code") ?? "", Text(row.Detail, "message") ?? "");

    private static StepResult ResultOf(JournalRow? row)
    {
        var detail = row?.Detail ?? default;
        var outcomes = Member(detail, "o") is { ValueKind: JsonValueKind.Array } list ? [.. list.EnumerateArray().Select(o => o.GetString()!)] : StepResult.Done.Outcomes;
        var outputs = Member(detail, "v") is { ValueKind: JsonValueKind.Object } values
            ? values.EnumerateObject().ToDictionary(m => m.Name, m => m.Value)
            : [];
        return new StepResult(outcomes, outputs);
    }

    private static bool Same(JournalRow stored, JournalRow again) =>
        stored.Kind == again.Kind && stored.Path == again.Path && stored.Frame == again.Frame && stored.Sequence == again.Sequence
        && (stored.Detail.IsNull() ? again.Detail.IsNull() : !again.Detail.IsNull() && JsonElement.DeepEquals(stored.Detail, again.Detail));

    private static JsonElement Member(JsonElement detail, string name) =>
        detail.ValueKind == JsonValueKind.Object && detail.TryGetProperty(name, out var value) ? value : JsonValue.Null;

    private static string? Text(JsonElement detail, string name) =>
        Member(detail, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
}
