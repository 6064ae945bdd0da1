using PolicyEngine.Supervision.Draws.Keeping;
using PolicyEngine.Transactions;

namespace PolicyEngine.PolicyHost.Background;

/// <summary>Removes what steps of draws put into the database and never came to name: a few chunks a commit.</summary>
internal sealed class DrawSweepLoop(ITransactions transactions, TimeProvider clock, ILogger<DrawSweepLoop> log) : HostLoop(TimeSpan.FromMinutes(10), clock, log)
{
    /// <summary>A step that is still about to name what it put is done long before that.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    private const int AtOnce = 16;

    private static readonly Actor Self = Actor.Host("draw-sweep");

    protected override async Task Run(CancellationToken cancellation)
    {
        while (await transactions.Commit(Self, unit => unit.Store<IDraws>().Sweep(unit.Now - Kept, AtOnce), cancellation) == AtOnce)
        {
        }
    }
}
