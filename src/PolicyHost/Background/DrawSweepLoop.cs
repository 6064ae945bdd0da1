using PolicyEngine.Supervision.Draws.Keeping;
using PolicyEngine.Transactions;

namespace PolicyEngine.PolicyHost.Background;

/// <summary>Removes what steps of draws put into the database and never came to name.</summary>
internal sealed class DrawSweepLoop(ITransactions transactions, TimeProvider clock, ILogger<DrawSweepLoop> log)
    : ForgettingLoop(transactions, Actor.Host("draw-sweep"), most: 16, TimeSpan.FromMinutes(10), clock, log)
{
    /// <summary>A step that is still about to name what it put is done long before that.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    protected override int Forget(IUnitOfWork unit, int most) => unit.Store<IDraws>().Sweep(unit.Now - Kept, most);
}
