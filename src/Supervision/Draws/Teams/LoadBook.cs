namespace PolicyEngine.Supervision.Draws.Teams;

/// <summary>How many visits each inspector has and in which slots; says whether one more would be legal.</summary>
internal sealed class LoadBook(Roster roster)
{
    private readonly int[] loads = new int[roster.Inspectors.Count];
    private readonly HashSet<(int Inspector, int Slot)> taken = [];

    public bool Fits(in TeamTask task, int inspector) =>
        loads[inspector] < roster.CapOf(inspector) && (task.Slot is not { } slot || !taken.Contains((inspector, slot)));

    public void Add(in TeamTask task, int inspector)
    {
        loads[inspector]++;
        if (task.Slot is { } slot)
        {
            taken.Add((inspector, slot));
        }
    }

    public void Remove(in TeamTask task, int inspector)
    {
        loads[inspector]--;
        if (task.Slot is { } slot)
        {
            taken.Remove((inspector, slot));
        }
    }

    /// <summary>Adds a whole team, or nothing where a member does not fit.</summary>
    public bool TryAdd(in TeamTask task, ReadOnlySpan<int> team)
    {
        for (var i = 0; i < team.Length; i++)
        {
            if (!Fits(task, team[i]))
            {
                Remove(task, team[..i]);
                return false;
            }

            Add(task, team[i]);
        }

        return true;
    }

    public void Remove(in TeamTask task, ReadOnlySpan<int> team)
    {
        foreach (var inspector in team)
        {
            Remove(task, inspector);
        }
    }
}
