using PolicyEngine.Supervision.Clauses;

namespace PolicyEngine.Supervision.Coverage;

/// <summary>One thing that the coverage check did not find.</summary>
/// <param name="Clause">The clause concerned; null for a sentence or a document.</param>
/// <param name="Span">Where in the official text; null where that does not apply.</param>
/// <param name="Text">The sentence itself (only ever from the text that the caller supplied), or what is missing.</param>
public sealed record MissingItem(MissingKind Kind, string? Clause, ByteSpan? Span, string Text);
