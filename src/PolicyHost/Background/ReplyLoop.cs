using PolicyEngine.Transactions;

namespace PolicyEngine.PolicyHost.Background;

/// <summary>Forgets the answers to commands that nobody will repeat any more.</summary>
internal sealed class ReplyLoop(ITransactions transactions, TimeProvider clock, ILogger<ReplyLoop> log) : HostLoop(TimeSpan.FromHours(1), clock, log)
{
    /// <summary>How long a repeated command is answered instead of being carried out again.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    // An outage's worth at once would hold up all other works.
    private const int AtOnce = 500;

    private static readonly Actor Self = Actor.Host("replies");

    protected override async Task Run(CancellationToken cancellation)
    {
        while (await transactions.Commit(Self, unit => unit.Store<ICommandReplies>().Forget(unit.Now - Kept, AtOnce), cancellation) == AtOnce)
        {
        }
    }
}
