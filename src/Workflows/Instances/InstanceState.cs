using System.Text.Json;
using PolicyEngine.Workflows.Execution;
using PolicyEngine.Workflows.Incidents;
using PolicyEngine.Workflows.Waits;

namespace PolicyEngine.Workflows.Instances;

/// <summary>
/// All that a running instance is, as a working copy of one burst. Nothing in it names code: activities stand by their
/// path in the pinned version.
/// </summary>
public sealed class InstanceState
{
    public required string Id { get; init; }

    public required string DefinitionId { get; init; }

    public required string Version { get; init; }

    public string? ParentId { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public InstanceSubStatus SubStatus { get; set; }

    public string? Name { get; set; }

    public string? CorrelationId { get; set; }

    public string? ActivationKey { get; set; }

    public DateTimeOffset? FinishedAt { get; set; }

    public Dictionary<string, JsonElement> Input { get; init; } = new(StringComparer.Ordinal);

    public Dictionary<string, JsonElement> Output { get; init; } = new(StringComparer.Ordinal);

    /// <summary>The workflow's own variables, by id.</summary>
    public Dictionary<string, JsonElement> Variables { get; init; } = new(StringComparer.Ordinal);

    /// <summary>What started it, until its activity has completed; null where nothing but a command did.</summary>
    public TriggerFired? Trigger { get; set; }

    public SortedDictionary<int, Frame> Frames { get; init; } = [];

    /// <summary>Steps that are to run, in order.</summary>
    public LinkedList<WorkItem> Queue { get; init; } = [];

    public List<Incident> Incidents { get; init; } = [];

    /// <summary>The number of the next run of an activity.</summary>
    public int NextFrame { get; set; } = 1;

    /// <summary>Numbers waits, and all that needs an id of its own.</summary>
    public int NextNumber { get; set; } = 1;

    /// <summary>The sequence of the next journal row, from 1.</summary>
    public int NextSequence { get; set; } = 1;

    /// <summary>Steps since it last came to rest: an instance that never rests is stopped.</summary>
    public int StepsSinceRest { get; set; }

    public bool IsOver => SubStatus >= InstanceSubStatus.Finished;

    /// <summary>What the instance waits for. A faulted one waits for nothing until it is taken up again.</summary>
    public IEnumerable<(Frame Frame, Wait Wait)> OpenWaits =>
        IsOver ? [] : Frames.Values.SelectMany(f => f.Waits.Select(w => (f, w)));

    /// <summary>The same, and what a faulted one will wait for again.</summary>
    public IEnumerable<Wait> StandingWaits => Frames.Values.SelectMany(f => f.Waits);

    public IEnumerable<Frame> ChildrenOf(Frame frame) => Frames.Values.Where(f => f.Parent == frame.Id);
}
