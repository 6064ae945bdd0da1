using PolicyEngine.Supervision.Clauses;

namespace PolicyEngine.Supervision.Coverage;

/// <summary>One sentence of an official text.</summary>
/// <param name="Span">From the end of the sentence before to and with its closing mark.</param>
/// <param name="Letters">Its runs of letters and digits, in order.</param>
public sealed record Sentence(ByteSpan Span, IReadOnlyList<ByteSpan> Letters);
