using System.Text.Json;
using PolicyEngine.Activities.Diagnostics;
using PolicyEngine.Activities.Steps;
using PolicyEngine.Supervision.Documents;
using PolicyEngine.Supervision.Draws;
using PolicyEngine.Supervision.Draws.Keeping;
using PolicyEngine.Supervision.Policies;
using PolicyEngine.Transactions;
using PolicyEngine.Workflows.Execution;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Activities.Draws;

/// <summary>What the steps of a draw have in common.</summary>
internal static class DrawSteps
{
    public const string Refused = "Refused";

    /// <summary>The locality as it stands on the day of the draw.</summary>
    /// <exception cref="ActivityFault">It does not answer on that day.</exception>
    public static Jurisdiction Locality(this DomainServices services, string id, DateOnly on) =>
        services.Jurisdictions.On(id, on) ?? throw new ActivityFault("PE1450", StepMessages.NoLocalityOn(id, on));

    public static Stored<TaskDraw> Draw(this IStores stores, string id) =>
        stores.Store<IDraws>().Find(id) ?? throw new ActivityFault("PE1451", StepMessages.NoDraw(id));

    /// <summary>The draw of a task, or whatever else gave it its objects.</summary>
    public static Stored<TaskDraw> DrawOf(this IStores stores, string task) =>
        stores.Store<IDraws>().OfTask(task) ?? throw new ActivityFault("PE1452", StepMessages.NothingDrawn(task));

    /// <summary>
    /// Works that give tasks of a locality and a year their objects commit one behind the other from here on, on every
    /// database: each sees what those before it did.
    /// </summary>
    public static void InTurn(IUnitOfWork unit, string jurisdiction, int year) =>
        unit.NextNumber(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"draw/{jurisdiction}/{year}"));

    /// <summary>Writes down that nothing was drawn, and why; people take it from there.</summary>
    /// <param name="what">What happened, for the ledger.</param>
    /// <param name="outcome">By which the step goes out.</param>
    public static StepResult Refuse(
        StepRun run, IUnitOfWork unit, string task, IReadOnlyList<DrawMistake> mistakes, string what = "draw-refused", string outcome = Refused)
    {
        run.Append(unit, $"task/{task}", what, w => WriteMistakes(w, mistakes));
        return new StepResult([outcome], new Dictionary<string, JsonElement>(StringComparer.Ordinal) { ["mistakes"] = Listed(mistakes) });
    }

    public static void WriteMistakes(Utf8JsonWriter writer, IReadOnlyList<DrawMistake> mistakes)
    {
        writer.WriteStartArray("mistakes");
        foreach (var mistake in mistakes)
        {
            writer.WriteStringValue(mistake.ToString());
        }

        writer.WriteEndArray();
    }

    public static void WriteDraw(Utf8JsonWriter writer, TaskDraw draw)
    {
        writer.WriteString("draw", draw.Id);
        writer.WriteStartArray("groups");
        foreach (var group in draw.Groups)
        {
            writer.WriteStartObject();
            writer.WriteString("library", group.Library);
            writer.WriteString("riskClass", group.RiskClass);
            writer.WriteNumber("population", group.Population);
            writer.WriteNumber("chosen", group.Chosen);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("leftOut");
        foreach (var left in draw.LeftOut)
        {
            writer.WriteStartObject();
            writer.WriteString("why", left.Why);
            if (left.Count is { } count)
            {
                writer.WriteNumber("count", count);
            }

            writer.WriteString("earlier", left.Earlier);
            writer.WriteStartArray("clauses");
            foreach (var clause in left.Clauses)
            {
                writer.WriteStringValue(clause);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static JsonElement Listed(IReadOnlyList<DrawMistake> mistakes) => JsonValue.Build(w =>
    {
        w.WriteStartArray();
        foreach (var mistake in mistakes)
        {
            w.WriteStringValue(mistake.ToString());
        }

        w.WriteEndArray();
    });
}
