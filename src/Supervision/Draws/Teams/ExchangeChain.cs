using System.Numerics;

namespace PolicyEngine.Supervision.Draws.Teams;

/// <summary>
/// Draws a group that redrawing does not reach: a walk over the legal assignments of the group. Every proposal is as
/// likely as its reverse, and an illegal one leaves things as they are; so the walk forgets where it began and ends
/// anywhere with equal chance. One proposal draws some visits anew, the other passes a member of each visit on to the
/// next in a ring. Coins decide how many visits take part, up to all of them: so every legal assignment can be reached
/// from every other, however tight the caps.
/// </summary>
internal sealed class ExchangeChain
{
    private readonly Roster roster;
    private readonly IReadOnlyList<TeamTask> tasks;
    private readonly IReadOnlyList<CandidatePool> pools;
    private readonly HashStream stream;
    private readonly int[][] teams;
    private readonly LoadBook loads;
    private readonly int[] chosen;
    private readonly int[][] proposed;
    private readonly int[] passed;

    /// <param name="start">A legal assignment; each team ascending.</param>
    public ExchangeChain(Roster roster, IReadOnlyList<TeamTask> tasks, IReadOnlyList<CandidatePool> pools, int[][] start, HashStream stream)
    {
        (this.roster, this.tasks, this.pools, this.stream) = (roster, tasks, pools, stream);
        teams = [.. start];
        loads = new LoadBook(roster);
        (chosen, proposed, passed) = (new int[tasks.Count], new int[tasks.Count][], new int[tasks.Count]);
        for (var i = 0; i < teams.Length; i++)
        {
            if (!loads.TryAdd(tasks[i], teams[i]))
            {
                throw new InvalidOperationException("The chain must start from a legal assignment.");
            }
        }
    }

    /// <summary>Steps for a group of so many seats: part of the rule, so that a verifier walks as far.</summary>
    public static int StepsFor(int seats) => 200 + 20 * seats * (32 - BitOperations.LeadingZeroCount((uint)seats));

    public int[][] Run(int steps)
    {
        for (var step = 0; step < steps; step++)
        {
            if (stream.Below(2) == 0)
            {
                DrawAnew(ChooseVisits(1));
            }
            else
            {
                PassOn(ChooseVisits(2));
            }
        }

        return teams;
    }

    private ReadOnlySpan<int> ChooseVisits(int count)
    {
        while (count < tasks.Count && stream.Below(2) == 1)
        {
            count++;
        }

        stream.Choose(tasks.Count, chosen.AsSpan(0, count));
        return chosen.AsSpan(0, count);
    }

    private void DrawAnew(ReadOnlySpan<int> visits)
    {
        for (var i = 0; i < visits.Length; i++)
        {
            proposed[i] = pools[visits[i]].Draw(stream);
        }

        Accept(visits);
    }

    private void PassOn(ReadOnlySpan<int> visits)
    {
        for (var i = 0; i < visits.Length; i++)
        {
            var team = teams[visits[i]];
            passed[i] = team[stream.Below(team.Length)];
        }

        for (var i = 0; i < visits.Length; i++)
        {
            var comes = passed[i == 0 ? visits.Length - 1 : i - 1];
            if (Replace(visits[i], passed[i], comes) is not { } team)
            {
                return;
            }

            proposed[i] = team;
        }

        Accept(visits);
    }

    /// <summary>The visit's team with one member gone and another come; null where it is not legal for the visit.</summary>
    private int[]? Replace(int visit, int goes, int comes)
    {
        var team = teams[visit];
        if (goes == comes)
        {
            return team;
        }

        if (Array.IndexOf(team, comes) >= 0)
        {
            return null;
        }

        Span<byte> signatures = stackalloc byte[team.Length];
        var replaced = (int[])team.Clone();
        replaced[Array.IndexOf(team, goes)] = comes;
        for (var i = 0; i < replaced.Length; i++)
        {
            signatures[i] = roster.Signature(tasks[visit], replaced[i]);
        }

        if (!roster.Rules[tasks[visit].Rule].CanSeat(signatures))
        {
            return null;
        }

        Array.Sort(replaced);
        return replaced;
    }

    /// <summary>Takes the proposed teams of the visits if caps and slots allow, and else leaves all as it is.</summary>
    private void Accept(ReadOnlySpan<int> visits)
    {
        foreach (var visit in visits)
        {
            loads.Remove(tasks[visit], teams[visit]);
        }

        for (var i = 0; i < visits.Length; i++)
        {
            if (loads.TryAdd(tasks[visits[i]], proposed[i]))
            {
                continue;
            }

            for (var j = 0; j < i; j++)
            {
                loads.Remove(tasks[visits[j]], proposed[j]);
            }

            foreach (var visit in visits)
            {
                loads.TryAdd(tasks[visit], teams[visit]);
            }

            return;
        }

        for (var i = 0; i < visits.Length; i++)
        {
            teams[visits[i]] = proposed[i];
        }
    }
}
