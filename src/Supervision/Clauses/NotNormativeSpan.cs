namespace PolicyEngine.Supervision.Clauses;

/// <summary>A part of an official text that prescribes nothing (letterhead, preamble, list of names), and why.</summary>
public sealed record NotNormativeSpan(ByteSpan Span, string Reason);
