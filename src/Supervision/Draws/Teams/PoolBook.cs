namespace PolicyEngine.Supervision.Draws.Teams;

/// <summary>Candidate pools by visit. Visits from which nobody is kept share the pool of their rule.</summary>
internal sealed class PoolBook(Roster roster)
{
    private readonly Dictionary<int, CandidatePool> shared = [];

    public CandidatePool PoolOf(in TeamTask task)
    {
        if (!roster.HasAllCandidates(task))
        {
            return new CandidatePool(roster, task);
        }

        if (!shared.TryGetValue(task.Rule, out var pool))
        {
            shared[task.Rule] = pool = new CandidatePool(roster, task);
        }

        return pool;
    }
}
