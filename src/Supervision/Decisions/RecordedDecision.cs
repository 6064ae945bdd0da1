using PolicyEngine.Transactions;

namespace PolicyEngine.Supervision.Decisions;

/// <summary>A decision of record: the answer and where it stands in the ledger.</summary>
/// <param name="Entry">Its number may be read after the commit.</param>
public sealed record RecordedDecision(Rules.Explanation.Outcome Outcome, AppendedEntry Entry);
