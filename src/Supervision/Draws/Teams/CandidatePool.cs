using System.Numerics;
using System.Runtime.InteropServices;

namespace PolicyEngine.Supervision.Draws.Teams;

/// <summary>
/// The legal teams of a visit, counted but never listed. Inspectors of one signature are alike to the rule, so a legal
/// team is a <em>composition</em> (how many of each class) and a choice within each class.
/// </summary>
internal sealed class CandidatePool
{
    /// <summary>No rule of a real scheme comes near; a rule that does is refused rather than computed for hours.</summary>
    private const int MostCompositions = 20_000;

    private readonly SeatPlan plan;
    private readonly byte[] classes;
    private readonly int[][] members;
    private readonly List<(int[] Counts, BigInteger Teams)> compositions = [];
    private readonly BigInteger total;

    public CandidatePool(Roster roster, in TeamTask task)
    {
        plan = roster.Rules[task.Rule];
        var bySignature = new SortedDictionary<byte, List<int>>();
        for (var inspector = 0; inspector < roster.Inspectors.Count; inspector++)
        {
            var signature = roster.Signature(task, inspector);
            if (signature == 0)
            {
                continue;
            }

            if (!bySignature.TryGetValue(signature, out var alike))
            {
                bySignature[signature] = alike = [];
            }

            alike.Add(inspector);
        }

        classes = [.. bySignature.Keys];
        members = [.. bySignature.Values.Select(v => v.ToArray())];
        Compose(0, new int[classes.Length], []);
        foreach (var composition in compositions)
        {
            total += composition.Teams;
        }
    }

    public bool HasLegalTeam => !total.IsZero;

    /// <summary>One of the legal teams, each as likely; ascending. Call only where there is one.</summary>
    public int[] Draw(HashStream stream)
    {
        var at = stream.Below(total);
        var chosen = 0;
        while (at >= compositions[chosen].Teams)
        {
            at -= compositions[chosen++].Teams;
        }

        var team = new int[plan.Size];
        var filled = 0;
        var counts = compositions[chosen].Counts;
        for (var i = 0; i < counts.Length; i++)
        {
            var places = team.AsSpan(filled, counts[i]);
            stream.Choose(members[i].Length, places);
            foreach (ref var place in places)
            {
                place = members[i][place];
            }

            filled += counts[i];
        }

        Array.Sort(team);
        return team;
    }

    /// <summary>Finds the compositions in ascending order of their counts, first class first.</summary>
    private void Compose(int at, int[] counts, List<byte> seated)
    {
        if (at == classes.Length)
        {
            if (seated.Count == plan.Size)
            {
                Keep(counts);
            }

            return;
        }

        var before = seated.Count;
        for (var count = 0; count <= members[at].Length && before + count <= plan.Size; count++)
        {
            if (count > 0)
            {
                seated.Add(classes[at]);
            }

            if (!plan.CanSeat(CollectionsMarshal.AsSpan(seated)))
            {
                break;
            }

            counts[at] = count;
            Compose(at + 1, counts, seated);
        }

        counts[at] = 0;
        seated.RemoveRange(before, seated.Count - before);
    }

    private void Keep(int[] counts)
    {
        if (compositions.Count == MostCompositions)
        {
            throw new DrawRefusedException(Messages.TeamRuleTooWide(MostCompositions));
        }

        var teams = BigInteger.One;
        for (var i = 0; i < counts.Length; i++)
        {
            for (var j = 0; j < counts[i]; j++)
            {
                teams = teams * (members[i].Length - j) / (j + 1);
            }
        }

        compositions.Add(((int[])counts.Clone(), teams));
    }
}
