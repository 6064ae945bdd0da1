using System.Globalization;
using System.Text.Json;
using PolicyEngine.Workflows.Execution;
using PolicyEngine.Workflows.Incidents;
using PolicyEngine.Workflows.Publishing;
using PolicyEngine.Workflows.Values;
using PolicyEngine.Workflows.Waits;

namespace PolicyEngine.Workflows.Instances;

/// <summary>Reads a stored state into a working copy. A member that is absent has its empty value.</summary>
internal static class InstanceStateReader
{
    public static InstanceState Read(InstanceRecord record, CompiledWorkflow workflow)
    {
        var o = Root(record);
        var state = new InstanceState
        {
            Id = record.Id,
            DefinitionId = record.DefinitionId,
            Version = record.Version,
            ParentId = record.ParentId,
            CreatedAt = record.CreatedAt,
            SubStatus = record.SubStatus,
            Name = record.Name,
            CorrelationId = record.CorrelationId,
            ActivationKey = record.ActivationKey,
            FinishedAt = record.FinishedAt,
            Input = Values(o, "i"),
            Output = Values(o, "o"),
            Variables = Values(o, "v"),
            NextSequence = o.GetProperty("s").GetInt32(),
            NextFrame = o.GetProperty("f").GetInt32(),
            NextNumber = o.GetProperty("n").GetInt32(),
            StepsSinceRest = Number(o, "r"),
            Trigger = o.TryGetProperty("t", out var t) ? new TriggerFired(t.GetProperty("p").GetString()!, Element(t, "d")) : null,
            Incidents = [.. List(o, "e").Select(Incident)],
        };
        foreach (var frame in List(o, "a").Select(f => Frame(f, workflow)))
        {
            state.Frames.Add(frame.Id, frame);
        }

        foreach (var item in List(o, "q"))
        {
            state.Queue.AddLast(Item(item));
        }

        return state;
    }

    /// <summary>Whether a run of the instance waits for that, or will again when the faulted instance is taken up.</summary>
    public static bool WaitsFor(InstanceRecord record, WaitKind kind, string key) =>
        List(Root(record), "a").SelectMany(f => List(f, "w")).Select(Wait).Any(w => w.Kind == kind && w.Key == key);

    // Read without a pool, so that values can be handed on without copying each.
    private static JsonElement Root(InstanceRecord record)
    {
        var reader = new Utf8JsonReader(record.State.Span, new JsonReaderOptions { MaxDepth = ValueDepth.Readable });
        return JsonElement.ParseValue(ref reader);
    }

    private static Frame Frame(JsonElement o, CompiledWorkflow workflow)
    {
        var variables = Values(o, "v");
        var frame = new Frame(o.GetProperty("i").GetInt32(), o.GetProperty("u").GetInt32(), o.GetProperty("p").GetString()!)
        {
            Tag = Text(o, "t"),
            Variables = variables.Count == 0 ? null : variables,
            State = Element(o, "s"),
            Failures = Number(o, "x"),
            Failed = o.TryGetProperty("y", out var failed) ? Item(failed) : null,
            IsDetached = o.TryGetProperty("d", out var detached) && detached.GetBoolean(),
        };
        frame.Waits.AddRange(List(o, "w").Select(Wait));
        if (workflow.Find(frame.Path)?.Graph is { } graph)
        {
            frame.Tokens = new int[graph.Edges.Count];
            foreach (var wire in o.TryGetProperty("k", out var tokens) ? tokens.EnumerateObject() : default)
            {
                frame.Tokens[int.Parse(wire.Name, CultureInfo.InvariantCulture)] = wire.Value.GetInt32();
            }
        }

        return frame;
    }

    private static Wait Wait(JsonElement o) => new(
        o.GetProperty("n").GetInt32(), (WaitKind)o.GetProperty("k").GetInt32(), Text(o, "y"), Time(o, "d"));

    private static WorkItem Item(JsonElement o)
    {
        var frame = o.GetProperty("f").GetInt32();
        if (o.TryGetProperty("o", out var outcomes))
        {
            return new ChildItem(frame, new CompletedChild(
                o.GetProperty("p").GetString()!, Text(o, "t"), [.. outcomes.EnumerateArray().Select(x => x.GetString()!)]));
        }

        return o.TryGetProperty("n", out var number)
            ? new ResumeItem(frame, new Resumption(number.GetInt32(), (WaitKind)o.GetProperty("k").GetInt32(), Element(o, "d"), Text(o, "b")))
            : new StartItem(frame);
    }

    private static Incident Incident(JsonElement o) => new(
        o.GetProperty("f").GetInt32(), o.GetProperty("p").GetString()!, o.GetProperty("c").GetString()!, o.GetProperty("m").GetString()!, Time(o, "a")!.Value);

    private static Dictionary<string, JsonElement> Values(JsonElement o, string name) =>
        o.TryGetProperty(name, out var values)
            ? values.EnumerateObject().ToDictionary(m => m.Name, m => m.Value, StringComparer.Ordinal)
            : new(StringComparer.Ordinal);

    private static IEnumerable<JsonElement> List(JsonElement o, string name) =>
        o.TryGetProperty(name, out var list) ? list.EnumerateArray() : [];

    private static JsonElement Element(JsonElement o, string name) => o.TryGetProperty(name, out var e) ? e : JsonValue.Null;

    private static string? Text(JsonElement o, string name) => o.TryGetProperty(name, out var e) ? e.GetString() : null;

    private static int Number(JsonElement o, string name) => o.TryGetProperty(name, out var e) ? e.GetInt32() : 0;

    private static DateTimeOffset? Time(JsonElement o, string name) =>
        Text(o, name) is { } text ? DateTimeOffset.Parse(text, CultureInfo.InvariantCulture) : null;
}
