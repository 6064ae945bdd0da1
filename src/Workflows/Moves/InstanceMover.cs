using PolicyEngine.Workflows.Execution;
using PolicyEngine.Workflows.Instances;
using PolicyEngine.Workflows.Publishing;
using PolicyEngine.Workflows.Waits;

namespace PolicyEngine.Workflows.Moves;

/// <summary>Maps the state of an instance onto another version of its workflow.</summary>
internal sealed class InstanceMover
{
    private readonly InstanceRecord record;
    private readonly InstanceState state;
    private readonly CompiledWorkflow from;
    private readonly CompiledWorkflow to;
    private readonly IReadOnlyDictionary<string, string> mapping;
    private readonly List<string> problems = [];

    /// <param name="mapping">Paths of the old version whose counterpart has another path.</param>
    public InstanceMover(InstanceRecord record, CompiledWorkflow from, CompiledWorkflow to, IReadOnlyDictionary<string, string> mapping)
    {
        (this.record, this.from, this.to, this.mapping) = (record, from, to, mapping);
        state = InstanceStateReader.Read(record, from);
    }

    public MovePlan Plan(string toVersion)
    {
        if (record.Status == InstanceStatus.Finished)
        {
            problems.Add("The instance is over.");
        }

        if (from.DefinitionId != to.DefinitionId)
        {
            problems.Add($"The version is one of another workflow, '{to.DefinitionId}'.");
        }

        foreach (var frame in state.Frames.Values)
        {
            Check(frame);
        }

        var present = state.Variables.Keys.ToHashSet(StringComparer.Ordinal);
        var wanted = to.Definition.Variables.Select(v => v.Id).ToHashSet(StringComparer.Ordinal);
        return new MovePlan(
            record.Id, record.Revision, record.Version, toVersion,
            [.. state.Frames.Values.Select(f => new MovedStep(f.Id, f.Path, to.Find(Mapped(f.Path))?.Path, [.. f.Waits.Select(Words)]))],
            [.. wanted.Except(present).Order(StringComparer.Ordinal)],
            [.. present.Except(wanted).Order(StringComparer.Ordinal)],
            problems);
    }

    /// <summary>The instance's row on the new version. Only after a plan without problems.</summary>
    public InstanceRecord Apply(string toVersion, DateTimeOffset now, out int sequence)
    {
        sequence = state.NextSequence++;
        var moved = state.Frames.Values.ToDictionary(f => f.Id, Moved);
        state.Frames.Clear();
        foreach (var (id, frame) in moved)
        {
            state.Frames.Add(id, frame);
        }

        for (var node = state.Queue.First; node is not null; node = node.Next)
        {
            node.Value = Moved(node.Value);
        }

        var wanted = to.Definition.Variables.ToDictionary(v => v.Id, VariableDefaults.Of, StringComparer.Ordinal);
        foreach (var lost in state.Variables.Keys.Where(k => !wanted.ContainsKey(k)).ToList())
        {
            state.Variables.Remove(lost);
        }

        foreach (var (id, value) in wanted)
        {
            state.Variables.TryAdd(id, value);
        }

        return record with { Version = toVersion, UpdatedAt = now, Revision = record.Revision + 1, State = InstanceStateWriter.Write(state) };
    }

    public string Mapped(string path) => mapping.GetValueOrDefault(path, path);

    private void Check(Frame frame)
    {
        var (old, target) = (from.Find(frame.Path)!, to.Find(Mapped(frame.Path)));
        if (target is null)
        {
            problems.Add($"'{frame.Path}' is open and has no counterpart. Map it to an activity of the new version.");
            return;
        }

        if (target.Type.Id != old.Type.Id)
        {
            problems.Add($"'{frame.Path}' is an {old.Type.Id}, and '{target.Path}' an {target.Type.Id}.");
        }

        if (state.Frames.TryGetValue(frame.Parent, out var parent) && target.Parent?.Path != Mapped(parent.Path))
        {
            problems.Add($"'{target.Path}' does not stand in '{Mapped(parent.Path)}', which what is around '{frame.Path}' goes to.");
        }

        foreach (var edge in TokenEdges(frame).Where(e => Counterpart(old, target, e) < 0))
        {
            var (source, port, end) = old.Graph!.Edges[edge];
            problems.Add($"A branch waits on the connection from '{old.Children[source].Node.Id}' ({port}) to '{old.Children[end].Node.Id}', which the new version has not.");
        }
    }

    private Frame Moved(Frame frame)
    {
        var (old, target) = (from.Find(frame.Path)!, to.Find(Mapped(frame.Path))!);
        var copy = new Frame(frame.Id, frame.Parent, target.Path)
        {
            Tag = frame.Tag,
            Variables = frame.Variables,
            State = frame.State,
            Failures = frame.Failures,
            Failed = frame.Failed is null ? null : Moved(frame.Failed),
            IsDetached = frame.IsDetached,
            Tokens = target.Graph is { } graph ? new int[graph.Edges.Count] : null,
        };
        copy.Waits.AddRange(frame.Waits);
        foreach (var edge in TokenEdges(frame))
        {
            copy.Tokens![Counterpart(old, target, edge)] += frame.Tokens![edge];
        }

        return copy;
    }

    private WorkItem Moved(WorkItem item) => item is ChildItem child
        ? child with { Child = child.Child with { Path = Mapped(child.Child.Path) } }
        : item;

    private static IEnumerable<int> TokenEdges(Frame frame) =>
        Enumerable.Range(0, frame.Tokens?.Length ?? 0).Where(e => frame.Tokens![e] > 0);

    private int Counterpart(CompiledActivity old, CompiledActivity target, int edge)
    {
        var (source, port, end) = old.Graph!.Edges[edge];
        var (newSource, newEnd) = (Mapped(old.Children[source].Path), Mapped(old.Children[end].Path));
        for (var e = 0; e < (target.Graph?.Edges.Count ?? 0); e++)
        {
            var candidate = target.Graph!.Edges[e];
            if (candidate.Port == port && target.Children[candidate.Source].Path == newSource && target.Children[candidate.Target].Path == newEnd)
            {
                return e;
            }
        }

        return -1;
    }

    private static string Words(Wait wait) => wait.Kind switch
    {
        WaitKind.Event => $"event {wait.Key}",
        WaitKind.Task => "task",
        WaitKind.Child => $"instance {wait.Key}",
        WaitKind.Retry => $"retry at {Values.ValueText.Of(wait.DueAt!.Value)}",
        _ => $"time {Values.ValueText.Of(wait.DueAt!.Value)}",
    };
}
