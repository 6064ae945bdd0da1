using PolicyEngine.Rules.Json;
using PolicyEngine.Workflows.Definitions;

namespace PolicyEngine.Rehearsals;

/// <summary>
/// Which events an instance of a workflow may still send, by itself or through the workflows that it starts, as far as the
/// files say. What they leave to an expression may be any.
/// </summary>
internal sealed class SentEvents
{
    private const string EventInput = "eventName";
    private const string CorrelationInput = "correlationId";
    private const string OwnCorrelation = "CorrelationId";

    // The domain's own: a result that ends a task's last open visit, and one that calls a substitute.
    private static readonly Dictionary<string, string[]> OfSteps = new(StringComparer.Ordinal) { ["PolicyEngine.RecordResult"] = ["task-inspected", "visit-added"] };

    // Inputs that name a workflow to start.
    private static readonly string[] Starters = ["workflow", "workflowDefinitionId"];

    // What it starts is of the same case.
    private const string OwnStarter = "PolicyEngine.RunVisits";

    private readonly Dictionary<string, WorkflowDefinition> definitions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<(string? Name, bool Own)>> sent = new(StringComparer.Ordinal);

    public void Add(WorkflowDefinition definition) => definitions[definition.DefinitionId] = definition;

    /// <summary>Whether it may send the event.</summary>
    /// <param name="sameCase">To an instance of the same correlation id; else to one of another.</param>
    public bool MaySend(string definition, string name, bool sameCase) =>
        Of(definition).Any(e => (e.Name is null || e.Name == name) && (sameCase || !e.Own));

    private HashSet<(string? Name, bool Own)> Of(string id)
    {
        if (sent.TryGetValue(id, out var known))
        {
            return known;
        }

        var all = sent[id] = [];
        var seen = new HashSet<(string Id, bool Own)> { (id, true) };
        var queue = new Queue<(string Id, bool Own)>(seen);
        while (queue.TryDequeue(out var next))
        {
            if (!definitions.TryGetValue(next.Id, out var definition))
            {
                all.Add((null, false));
                continue;
            }

            foreach (var activity in definition.Activities)
            {
                all.UnionWith(OfActivity(activity).Select(e => (e.Name, e.Own && next.Own)));
                foreach (var started in Starters.Where(s => activity[s] is not null).Select(s => (Literal(activity, s) ?? "", next.Own && activity.Type == OwnStarter)).Where(seen.Add))
                {
                    queue.Enqueue(started);
                }
            }
        }

        return all;
    }

    private static IEnumerable<(string? Name, bool Own)> OfActivity(ActivityNode activity)
    {
        if (activity.Type == "Elsa.PublishEvent")
        {
            yield return (Literal(activity, EventInput), activity[CorrelationInput] is not null && Literal(activity, CorrelationInput) == OwnCorrelation);
        }

        foreach (var name in OfSteps.GetValueOrDefault(activity.Type) ?? [])
        {
            yield return (name, true);
        }
    }

    private static string? Literal(ActivityNode activity, string input) => activity[input] switch
    {
        LocatedText text => text.Text,
        LocatedObject o when o["expression"] is LocatedObject e && IsPlain(e, input) && e["value"] is LocatedText text => text.Text,
        _ => null,
    };

    // A correlation id is known by the one word of the rule language that stands for it; all else must be written out.
    private static bool IsPlain(LocatedObject expression, string input) =>
        input == CorrelationInput || expression["type"] is LocatedText { Text: "Literal" };
}
