using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Transactions;

namespace PolicyEngine.Supervision.Publishing;

/// <summary>A version has mistakes: it was neither published nor activated, and what answered goes on answering.</summary>
public sealed class VersionRefused(string id, IReadOnlyList<Diagnostic> diagnostics)
    : TransactionException("PE0706", Messages.VersionRefused(id, diagnostics))
{
    /// <summary>Everything that is wrong with it.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; } = diagnostics;
}
