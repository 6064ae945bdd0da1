using System.Buffers.Binary;
using System.Globalization;
using System.Text.Json;
using PolicyEngine.Supervision.Draws.Freezing;
using PolicyEngine.Supervision.Draws.Preparing;
using PolicyEngine.Supervision.Policies;
using PolicyEngine.Supervision.Tasks;
using PolicyEngine.Transactions;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Rehearsals;

/// <summary>
/// Plays the provincial platform: draws the planned share of a task's objects and matches inspectors to each, and gives
/// the result as the platform exports it. Its chance follows from the seed and the task.
/// </summary>
/// <param name="jurisdiction">The locality, whose rules say who may be drawn.</param>
internal sealed class PlatformPlay(ITransactions transactions, Jurisdiction jurisdiction, TimeProvider clock)
{
    // Where a workflow has the id of its task: a planned task is started with it, a lead opens its own.
    private static readonly string[] TaskPaths = ["input.task", "variable.TaskId"];

    /// <exception cref="AnswerFault">The task of the person's task is not known, or cannot be drawn.</exception>
    public async Task<JsonElement> Answer(AnswerContext context)
    {
        var id = TaskPaths.Select(context.At).FirstOrDefault(v => v.ValueKind == JsonValueKind.String);
        if (id.ValueKind != JsonValueKind.String)
        {
            throw new AnswerFault(RehearsalMessages.NoTaskToDraw(TaskPaths));
        }

        var (task, prepared) = await transactions.Read(stores =>
        {
            var found = stores.Store<ITasks>().Find(id.GetString()!)?.Value ?? throw new AnswerFault(RehearsalMessages.NoTaskToDraw(TaskPaths));
            return (found, new DrawPreparation(jurisdiction, clock).Prepare(stores, found, context.Today));
        }).ConfigureAwait(false);
        if (prepared.Mistakes.Count > 0)
        {
            throw new AnswerFault(string.Join(" ", prepared.Mistakes.Select(m => m.Text)));
        }

        var recused = prepared.Recusals.Select(r => (r.Inspector, r.Object)).ToHashSet();
        var visits = prepared.Strata.SelectMany(s => Chosen(context, task.Id, prepared, s))
            .Select(o => (Object: o, Team: Team(context, task.Id, o, prepared, recused)))
            .ToList();
        return Write(context, task, prepared, visits);
    }

    private static IEnumerable<string> Chosen(AnswerContext context, string task, PreparedDraw prepared, Stratum stratum)
    {
        var rows = prepared.Objects.Where(o => o.Stratum == stratum.Code).Select(o => o.Id).ToList();
        return rows.OrderBy(o => Ticket(context, task, o)).ThenBy(o => o, StringComparer.Ordinal).Take(Number(stratum.Quota, rows.Count)).ToList();
    }

    private static int Number(Quota quota, int population)
    {
        if (quota.Count is { } count)
        {
            return count;
        }

        var exact = quota.Percent!.Value * population / 100m;
        return (int)(quota.Rounding == QuotaRounding.Up ? decimal.Ceiling(exact) : decimal.Floor(exact));
    }

    // Each seat goes to the first of the shuffled inspectors who holds what it needs.
    private static List<string> Team(AnswerContext context, string task, string @object, PreparedDraw prepared, HashSet<(string Inspector, string Object)> recused)
    {
        var team = new List<string>();
        if (prepared.TeamRule is not { } rule)
        {
            return team;
        }

        var order = prepared.Inspectors.Where(i => !recused.Contains((i.Id, @object)))
            .OrderBy(i => Ticket(context, task, $"{@object}\n{i.Id}")).ThenBy(i => i.Id, StringComparer.Ordinal).ToList();
        foreach (var seat in rule.Seats.SelectMany(s => Enumerable.Repeat(s, s.Count)))
        {
            var found = order.FirstOrDefault(i => !team.Contains(i.Id) && seat.Needs.All(i.Qualifications.Contains))
                ?? throw new AnswerFault(RehearsalMessages.NobodyForSeat(string.Join(" + ", seat.Needs)));
            team.Add(found.Id);
        }

        return team;
    }

    private static ulong Ticket(AnswerContext context, string task, string what) =>
        BinaryPrimitives.ReadUInt64BigEndian(AnswerChance.Bytes(context.Seed, task, what));

    private static JsonElement Write(AnswerContext context, InspectionTask task, PreparedDraw prepared, List<(string Object, List<string> Team)> visits) =>
        JsonValue.Build(w =>
        {
            w.WriteStartObject();
            w.WriteString("task", task.Id);
            w.WriteString("drawnOn", context.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            w.WriteNumber("population", prepared.Objects.Count);
            w.WriteStartArray("visits");
            foreach (var (id, team) in visits)
            {
                w.WriteStartObject();
                w.WriteString("object", id);
                w.WriteStartArray("inspectors");
                team.ForEach(w.WriteStringValue);
                w.WriteEndArray();
                w.WriteEndObject();
            }

            w.WriteEndArray();
            w.WriteEndObject();
        });
}
