using PolicyEngine.Calendars;
using PolicyEngine.Rules.Values;

namespace PolicyEngine.Rules.Evaluation;

/// <summary>
/// The due day that an outcome reports: the earliest of the live rules. Where none is definitely live, of those that
/// an exception may set aside; where there is none of them either, of those whose condition is unknown.
/// </summary>
internal struct EarliestDue
{
    private int tier;

    public PreparedRule? Rule { get; private set; }

    public DueDay Due { get; private set; }

    public void Offer(PreparedRule rule, in RuleState state, in DeadlineState deadline)
    {
        if (deadline.Due is not { } due || state.Live == Liveness.No)
        {
            return;
        }

        var offered = state.Live == Liveness.Definitely ? 0 : state.Truth == Tri.True ? 1 : 2;
        if (Rule is null || offered < tier || (offered == tier && due.LastMoment < Due.LastMoment))
        {
            (Rule, Due, tier) = (rule, due, offered);
        }
    }
}
