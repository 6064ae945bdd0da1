using PolicyEngine.Transactions;

namespace PolicyEngine.PolicyHost.Background;

/// <summary>Forgets the answers to commands that nobody will repeat any more.</summary>
internal sealed class ReplyLoop(ITransactions transactions, TimeProvider clock, ILogger<ReplyLoop> log)
    : ForgettingLoop(transactions, Actor.Host("replies"), most: 500, TimeSpan.FromHours(1), clock, log)
{
    /// <summary>How long a repeated command is answered instead of being carried out again.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    protected override int Forget(IUnitOfWork unit, int most) => unit.Store<ICommandReplies>().Forget(unit.Now - Kept, most);
}
