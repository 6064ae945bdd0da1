namespace PolicyEngine.Rules.Tests.Evaluation;

/// <summary>
/// Answers a question the slow way, straight from the documentation: takes every rule of unknown truth and every deadline
/// of unknown outcome all possible ways, independently, and looks at the verdicts that come out.
/// </summary>
internal sealed class ReferenceModel(IReadOnlyList<ReferenceRule> rules, IReadOnlyList<string> precedence)
{
    private const int period = 5;

    public (string Verdict, IReadOnlySet<string> Missing) Answer(ReferenceQuestion question)
    {
        var truths = rules.Select(r => r.Condition.Value(question.Facts)).ToArray();
        var open = Enumerable.Range(0, rules.Count).Where(i => truths[i] is null).ToArray();
        var spoken = rules.Select(r => Spoken(r, question)).ToArray();
        var worlds = Worlds(truths, open, spoken).ToList();
        var answers = worlds.Select(w => Verdict(w.Truth, w.Said)).ToHashSet();
        if (answers.Count == 1)
        {
            return (answers.Single(), new HashSet<string>());
        }

        var missing = new HashSet<string>();
        for (var i = 0; i < rules.Count; i++)
        {
            if (truths[i] is null && worlds.Exists(w => Flips(w, i)))
            {
                missing.UnionWith(rules[i].Condition.Open(question.Facts));
            }

            if (rules[i].Deadline && truths[i] != false && worlds.Exists(w => w.Truth[i] && spoken[i].Any(v => Verdict(w.Truth, With(w.Said, i, v)) != Verdict(w.Truth, w.Said))))
            {
                missing.UnionWith(question.OpenDates());
            }
        }

        return (missing.Count > 0 && missing.All(m => m == "other") ? "needs-person" : "undetermined", missing);
    }

    private bool Flips((bool[] Truth, string?[] Said) world, int rule) =>
        Verdict(With(world.Truth, rule, true), world.Said) != Verdict(With(world.Truth, rule, false), world.Said);

    private static IEnumerable<(bool[] Truth, string?[] Said)> Worlds(bool?[] truths, int[] open, string?[][] spoken)
    {
        IEnumerable<string?[]> sayings = [[]];
        foreach (var choices in spoken)
        {
            sayings = sayings.SelectMany(s => choices.Select(c => (string?[])[.. s, c]));
        }

        var said = sayings.ToList();
        for (var way = 0; way < 1 << open.Length; way++)
        {
            var truth = truths.Select(t => t ?? false).ToArray();
            for (var bit = 0; bit < open.Length; bit++)
            {
                truth[open[bit]] = (way & (1 << bit)) != 0;
            }

            foreach (var choice in said)
            {
                yield return (truth, choice);
            }
        }
    }

    private string Verdict(bool[] truth, string?[] said)
    {
        var verdicts = Enumerable.Range(0, rules.Count).Where(i => Live(i, truth)).Select(i => said[i]).OfType<string>().ToList();
        return precedence.FirstOrDefault(verdicts.Contains) ?? "not-regulated";
    }

    private bool Live(int rule, bool[] truth) =>
        truth[rule] && !Enumerable.Range(0, rules.Count).Any(e => rules[e].Except.Contains(rule) && Live(e, truth));

    /// <summary>What the rule may speak for where it is live; null: nothing.</summary>
    private static string?[] Spoken(ReferenceRule rule, ReferenceQuestion question)
    {
        if (rule.Deadline)
        {
            return [.. question.Dates().Select(d => Outcome(d.From, d.Done, d.AsOf)).Distinct()];
        }

        var discharged = rule.WhenMet is not null
            && rule.Obligations.All(o => (o.When is { } w && w.Value(question.Facts) == false) || (o.Unless is { } u && u.Value(question.Facts) == true));
        return [discharged ? rule.WhenMet : rule.Verdict];
    }

    private static string Outcome(int? from, int? done, int? asOf) => (from, done) switch
    {
        (null, _) => "waiting",
        ({ } start, { } day) => day <= start + period ? "in-time" : "late",
        ({ } start, null) => asOf <= start + period ? "due" : "late",
    };

    private static T[] With<T>(T[] all, int index, T value)
    {
        var copy = (T[])all.Clone();
        copy[index] = value;
        return copy;
    }
}
