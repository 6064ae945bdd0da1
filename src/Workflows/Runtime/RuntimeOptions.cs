using PolicyEngine.Workflows.Execution;

namespace PolicyEngine.Workflows.Runtime;

/// <summary>Settings of a runtime.</summary>
public sealed record RuntimeOptions
{
    /// <summary>How long an event is kept for somebody to wait for it, where its publisher does not say; null: for ever.</summary>
    public TimeSpan? EventLifetime { get; init; } = TimeSpan.FromDays(400);

    /// <summary>How many things one poll takes of each kind.</summary>
    public int BatchSize { get; init; } = 256;

    /// <summary>
    /// To how many waits one commit assigns an event: a hundred thousand at once would hold a database with one writer
    /// for longer than the other works should wait.
    /// </summary>
    public int AssignedAtOnce { get; init; } = 500;

    /// <summary>How many instances are worked on at once. Their commits are grouped, so that this may well exceed the processors.</summary>
    public int Parallelism { get; init; } = 64;

    /// <summary>How often a burst is run again because somebody else changed its instance first.</summary>
    public int ConflictRetries { get; init; } = 50;

    /// <summary>An instance that cannot be worked on (its version is not held, the database is away) is left alone that long.</summary>
    public TimeSpan Backoff { get; init; } = TimeSpan.FromSeconds(30);

    public BurstLimits Limits { get; init; } = BurstLimits.Default;
}
