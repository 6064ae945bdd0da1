using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Rules.Vocabulary;

namespace PolicyEngine.Supervision.Clauses;

/// <summary>One normative statement of an official document.</summary>
/// <param name="Section">Where it stands in the document, as the document numbers itself: 三（二）1.</param>
/// <param name="Modality"><c>must</c>, <c>must-not</c>, <c>may</c> or <c>principle</c> (原则上).</param>
/// <param name="Summary">What it says, in our own words: the official text is not in the repository.</param>
/// <param name="Anchor">Where it stands in the official text.</param>
/// <param name="CarriedBy">What carries a record clause: <c>decision:…</c>, <c>duty:…</c> or <c>step:…</c>.</param>
/// <param name="At">Where it is written in the clause file.</param>
public sealed record Clause(
    string Id,
    string Section,
    string? Actor,
    string Modality,
    ClauseKind Kind,
    Label Summary,
    ByteSpan Anchor,
    IReadOnlyList<string> CarriedBy,
    SourcePosition At);
