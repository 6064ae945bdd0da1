using PolicyEngine.Rules.Diagnostics;

namespace PolicyEngine.Supervision.Publishing;

/// <summary>A version that was activated and cannot be used; what answered before goes on answering.</summary>
public sealed record RejectedVersion(string Id, string Hash, DateOnly From, IReadOnlyList<Diagnostic> Diagnostics);
