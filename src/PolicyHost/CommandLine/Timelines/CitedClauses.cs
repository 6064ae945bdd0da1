using PolicyEngine.Supervision.Clauses;
using PolicyEngine.Supervision.Policies;

namespace PolicyEngine.PolicyHost.CommandLine;

/// <summary>Numbers the clauses of a timeline as they are first cited, so that a line can name each in a few columns.</summary>
internal sealed class CitedClauses(Jurisdiction jurisdiction)
{
    // A section that has a space in its name stays on one line.
    private const char NoBreak = '\u00a0';

    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);

    /// <summary>Those cited so far, by number.</summary>
    public IEnumerable<(int Number, string Id, Clause? Clause)> All => numbers.Select(n => (n.Value, n.Key, jurisdiction.FindClause(n.Key)));

    /// <summary>Sections as the document counts them, each with its clauses' numbers: <c>三（一）1[3,7-9]</c>.</summary>
    public string Cite(IEnumerable<string> clauses) =>
        string.Join(' ', clauses.GroupBy(id => jurisdiction.FindClause(id)?.Section ?? id).Select(s => $"{s.Key.Replace(' ', NoBreak)}[{Runs([.. s.Select(Number).Order()])}]"));

    private static string Runs(IReadOnlyList<int> sorted)
    {
        var runs = new List<(int First, int Last)>();
        foreach (var number in sorted)
        {
            if (runs.Count > 0 && runs[^1].Last == number - 1)
            {
                runs[^1] = (runs[^1].First, number);
            }
            else
            {
                runs.Add((number, number));
            }
        }

        return string.Join(',', runs.Select(r => r.First == r.Last ? $"{r.First}" : $"{r.First}{(r.Last == r.First + 1 ? ',' : '-')}{r.Last}"));
    }

    private int Number(string id)
    {
        numbers.TryAdd(id, numbers.Count + 1);
        return numbers[id];
    }
}
