namespace PolicyEngine.Supervision.Draws.ImportedDraws;

/// <summary>
/// Looks for patterns that chance does not make. Each remark rests on an upper bound of the chance that a fair draw
/// would show the pattern; below one in a million it is made.
/// </summary>
internal static class RegularityCheck
{
    private const double LogOfOneInAMillion = -13.815510557964274;

    /// <summary>Fewer drawn objects cannot show a pattern that chance would not show, too.</summary>
    private const int FewestVisits = 4;

    /// <summary>Objects by their places in the register: equal steps, and all in one stretch.</summary>
    public static void Objects(ImportedDraw draw, Dictionary<string, int> places, IReadOnlyList<string> clauses, List<DrawRemark> remarks)
    {
        var drawn = draw.Visits.Select(v => v.Object).Distinct().Where(places.ContainsKey).Select(o => places[o]).Order().ToList();
        if (drawn.Count < FewestVisits || drawn.Count == places.Count)
        {
            return;
        }

        var steps = drawn.Zip(drawn.Skip(1), (a, b) => b - a).GroupBy(s => s).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).First();
        var (gaps, equal) = (drawn.Count - 1, steps.Count());

        // In a fair draw of k from n a step has one given length with a chance below k/n; whichever length it is, and
        // whichever of the steps have it.
        var share = (double)drawn.Count / places.Count;
        var stepChance = Math.Log(gaps) + LogChoose(gaps, equal) + equal * Math.Log(share);
        if (stepChance < LogOfOneInAMillion)
        {
            remarks.Add(Messages.EqualSteps(draw.Task, equal, gaps, steps.Key, clauses));
        }

        // All others behind the first within the stretch, whichever is first.
        var stretch = drawn[^1] - drawn[0] + 1;
        var stretchChance = Math.Log(drawn.Count) + (drawn.Count - 1) * Math.Log((double)stretch / places.Count);
        if (stretchChance < LogOfOneInAMillion)
        {
            remarks.Add(Messages.OneStretch(draw.Task, drawn.Count, drawn[0] + 1, drawn[^1] + 1, places.Count, clauses));
        }
    }

    /// <summary>Teams in the order of the file: always the same ones, and taking turns.</summary>
    public static void Teams(ImportedDraw draw, IReadOnlyList<string> clauses, List<DrawRemark> remarks)
    {
        var teams = draw.Visits.Where(v => v.Inspectors.Count > 0).Select(v => string.Join('\n', v.Inspectors.Order(StringComparer.Ordinal))).ToList();
        var sizes = draw.Visits.Where(v => v.Inspectors.Count > 0).Select(v => v.Inspectors.Count).Distinct().ToList();
        var people = draw.Visits.SelectMany(v => v.Inspectors).Distinct().Count();
        if (teams.Count < FewestVisits || sizes is not [var size] || people <= size)
        {
            return;
        }

        // Counting only who appears makes the possible teams fewer and the bound safer.
        var logPossible = LogChoose(people, size);
        var different = teams.Distinct().Count();
        var sameChance = LogChoose(Math.Exp(logPossible), different) + teams.Count * (Math.Log(different) - logPossible);
        if (size > 1 && sameChance < LogOfOneInAMillion)
        {
            remarks.Add(Messages.FixedTeams(draw.Task, different, teams.Count, people, clauses));
        }

        for (var period = 1; period <= teams.Count / 2; period++)
        {
            var turns = teams.Skip(period).Zip(teams).All(p => p.First == p.Second);
            if (turns && Math.Log(teams.Count) - (teams.Count - period) * logPossible < LogOfOneInAMillion)
            {
                remarks.Add(Messages.TakingTurns(draw.Task, period, clauses));
                return;
            }
        }
    }

    private static double LogChoose(double of, int chosen)
    {
        var log = 0.0;
        for (var i = 0; i < chosen; i++)
        {
            log += Math.Log((of - i) / (i + 1));
        }

        return log;
    }
}
