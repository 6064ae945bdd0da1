using PolicyEngine.Rules.RuleFiles;
using PolicyEngine.Rules.Values;

namespace PolicyEngine.Rules.Evaluation;

/// <summary>Which rules set which aside. A rule that is itself set aside sets nothing aside.</summary>
internal sealed class ExceptionGraph
{
    private readonly int[] order;
    private readonly int[][] setBy;
    private readonly int[][] targets;

    /// <param name="rules">Their exceptions form no circle; a name that is not among them (not in force) is nothing.</param>
    public ExceptionGraph(IReadOnlyList<Rule> rules)
    {
        var index = rules.Select((r, i) => (r.Name, i)).ToDictionary(p => p.Name, p => p.i, StringComparer.Ordinal);
        targets = [.. rules.Select(r => r.Except.Where(index.ContainsKey).Select(n => index[n]).Distinct().ToArray())];
        setBy = [.. rules.Select((_, i) => Enumerable.Range(0, rules.Count).Where(j => targets[j].Contains(i)).ToArray())];
        HasAny = Array.Exists(targets, t => t.Length > 0);
        var sorted = new List<int>();
        for (var i = 0; i < rules.Count; i++)
        {
            Visit(i, sorted);
        }

        order = [.. sorted];
    }

    public bool HasAny { get; }

    /// <summary>The rules that set this one aside when they are live.</summary>
    public int[] SetBy(int rule) => setBy[rule];

    /// <summary>The rules that this one sets aside when it is live.</summary>
    public int[] Targets(int rule) => targets[rule];

    /// <summary>Works out <see cref="RuleState.Live"/> from <see cref="RuleState.Truth"/>.</summary>
    public void Settle(Span<RuleState> states)
    {
        foreach (var i in order)
        {
            ref var state = ref states[i];
            state.Live = state.Truth switch
            {
                Tri.False => Liveness.No,
                Tri.True => Liveness.Definitely,
                _ => Liveness.Possibly,
            };
            if (state.Live == Liveness.No)
            {
                continue;
            }

            foreach (var exception in setBy[i])
            {
                if (states[exception].Live == Liveness.Definitely)
                {
                    state.Live = Liveness.No;
                    break;
                }

                if (states[exception].Live == Liveness.Possibly)
                {
                    state.Live = Liveness.Possibly;
                }
            }
        }
    }

    private void Visit(int rule, List<int> sorted)
    {
        if (sorted.Contains(rule))
        {
            return;
        }

        foreach (var exception in setBy[rule])
        {
            Visit(exception, sorted);
        }

        sorted.Add(rule);
    }
}
