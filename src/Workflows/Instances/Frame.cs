using System.Text.Json;
using PolicyEngine.Workflows.Execution;
using PolicyEngine.Workflows.Values;
using PolicyEngine.Workflows.Waits;

namespace PolicyEngine.Workflows.Instances;

/// <summary>One run of one activity that is not over.</summary>
/// <param name="id">Counts the runs of the instance, from 1.</param>
/// <param name="parent">The run that scheduled it; 0 for the root.</param>
/// <param name="path">The activity.</param>
public sealed class Frame(int id, int parent, string path)
{
    public int Id { get; } = id;

    public int Parent { get; } = parent;

    public string Path { get; } = path;

    /// <summary>What the parent gave it to know it by; null where it needs none.</summary>
    public string? Tag { get; init; }

    /// <summary>Variables that live as long as this run, by id; null where there are none.</summary>
    public Dictionary<string, JsonElement>? Variables { get; set; }

    /// <summary>What the activity type keeps.</summary>
    public JsonElement State { get; set; } = JsonValue.Null;

    /// <summary>A flowchart's tokens by wire; null for everything else.</summary>
    public int[]? Tokens { get; set; }

    public List<Wait> Waits { get; } = [];

    /// <summary>How often its present step has failed.</summary>
    public int Failures { get; set; }

    /// <summary>The step that failed and is to be tried again; null where none did.</summary>
    public WorkItem? Failed { get; set; }

    /// <summary>A worker has already been asked to run it apart from the step before (<c>runAsynchronously</c>).</summary>
    public bool IsDetached { get; set; }
}
