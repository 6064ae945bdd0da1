using PolicyEngine.Activities.Draws;
using PolicyEngine.Supervision.Publishing;
using PolicyEngine.Transactions;

namespace PolicyEngine.Activities;

/// <summary>What the domain steps need of the host. One for all of them.</summary>
/// <param name="Transactions">Only to read with: what a step writes, it writes in the transaction of its burst.</param>
/// <param name="Jurisdictions">Which version of a locality answers, and the vocabulary that files are checked against.</param>
/// <param name="Random">Where the host's part of a draw's randomness comes from.</param>
public sealed record DomainServices(ITransactions Transactions, IJurisdictions Jurisdictions, IRandomSource Random, TimeProvider Clock)
{
    /// <summary>Where the host's secrets of draws come from; a rehearsal has its own.</summary>
    public IDrawSecrets Secrets { get; init; } = new RandomDrawSecrets(Random);
}
