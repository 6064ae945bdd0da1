namespace PolicyEngine.Supervision.Tests.Draws.Teams;

/// <summary>The chain's probabilities on a case small enough to list, written from docs/draw.md; shares no code with the chain.</summary>
internal sealed class ExchangeModel
{
    private readonly string[] states;
    private readonly Dictionary<string, int> numbers;
    private readonly int[][][] teams;
    private readonly int[][][] legalTeams;
    private readonly double[][] transitions;

    public ExchangeModel(TeamCase @case)
    {
        states = [.. @case.Legal];
        numbers = states.Select((s, i) => (s, i)).ToDictionary(p => p.s, p => p.i);
        teams = [.. states.Select(s => s.Split(" | ").Select(t => t.Split(' ').Select(int.Parse).ToArray()).ToArray())];
        legalTeams = [.. @case.Visits.Select(v => LegalAssignments.TeamsOf(@case.Basis, v.Ticket.Row, v.Slot).Select(t => t.ToArray()).ToArray())];
        transitions = [.. Enumerable.Range(0, states.Length).Select(RowOf)];
    }

    /// <summary>Where the chain is after so many steps.</summary>
    public double[] After(int steps, string start)
    {
        var now = new double[states.Length];
        now[numbers[start]] = 1;
        for (var step = 0; step < steps; step++)
        {
            var next = new double[now.Length];
            for (var from = 0; from < now.Length; from++)
            {
                for (var to = 0; to < now.Length; to++)
                {
                    next[to] += now[from] * transitions[from][to];
                }
            }

            now = next;
        }

        return now;
    }

    public IEnumerable<string> Next(string from) => states.Where((_, to) => transitions[numbers[from]][to] > 0);

    private double[] RowOf(int from)
    {
        var row = new double[states.Length];
        var visits = teams[from].Length;
        foreach (var least in new[] { 1, 2 })
        {
            for (var (count, chance) = (least, 0.5); count <= visits; (count, chance) = (count + 1, chance / 2))
            {
                // The last count needs no coin.
                var chanceOfCount = count == visits ? chance : chance / 2;
                var orders = Orders(visits, count).ToList();
                foreach (var order in orders)
                {
                    Propose(from, order, least == 1, chanceOfCount / orders.Count, row);
                }
            }
        }

        return row;
    }

    private void Propose(int from, int[] order, bool anew, double chance, double[] row)
    {
        var choices = order.Select(v => anew ? legalTeams[v].Length : teams[from][v].Length).ToArray();
        var all = choices.Aggregate(1, (a, b) => a * b);
        for (var choice = 0; choice < all; choice++)
        {
            var proposal = teams[from].ToArray();
            var (rest, picked) = (choice, new int[order.Length]);
            for (var i = 0; i < order.Length; i++)
            {
                (rest, picked[i]) = Math.DivRem(rest, choices[i]);
            }

            var possible = true;
            for (var i = 0; i < order.Length; i++)
            {
                var visit = order[i];
                if (anew)
                {
                    proposal[visit] = legalTeams[visit][picked[i]];
                    continue;
                }

                var before = (i + order.Length - 1) % order.Length;
                var (goes, comes) = (teams[from][visit][picked[i]], teams[from][order[before]][picked[before]]);
                possible &= goes == comes || !teams[from][visit].Contains(comes);
                proposal[visit] = [.. teams[from][visit].Where(m => m != goes).Append(comes).Order()];
            }

            var to = possible && numbers.TryGetValue(LegalAssignments.Text(proposal), out var known) ? known : from;
            row[to] += chance / all;
        }
    }

    private static IEnumerable<int[]> Orders(int of, int count)
    {
        if (count == 0)
        {
            return [[]];
        }

        return Orders(of, count - 1).SelectMany(o => Enumerable.Range(0, of).Where(v => !o.Contains(v)).Select(v => (int[])[.. o, v]));
    }
}
