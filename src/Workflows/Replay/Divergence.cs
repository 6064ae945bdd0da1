using PolicyEngine.Workflows.Journal;

namespace PolicyEngine.Workflows.Replay;

/// <summary>Where a replay first differs from its history.</summary>
/// <param name="Stored">The row of the history; null where it ends there.</param>
/// <param name="Again">The row that came now; null where none did.</param>
public sealed record Divergence(JournalRow? Stored, JournalRow? Again);
