using PolicyEngine.Transactions;
using PolicyEngine.Workflows.Tasks;

namespace PolicyEngine.Storage;

/// <summary>The candidate units of a task in one column: each between line ends, so that one is found as a part of the text.</summary>
internal static class CandidateUnits
{
    private const char Separator = '\n';

    public static string ToColumn(IReadOnlyList<string> units) => units.Count == 0 ? "" : $"\n{string.Join(Separator, units)}\n";

    public static IReadOnlyList<string> FromColumn(string column) => column.Split(Separator, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The SQL of <see cref="Candidacy.Covers"/>; its parameters are added to the filter.</summary>
    public static string Condition(Candidacy candidacy, SqlFilter filter)
    {
        if (candidacy.Roles.Count == 0)
        {
            return "1 = 0";
        }

        var alternatives = new List<string>();
        foreach (var (role, units) in candidacy.Roles.GroupBy(r => r.Role, StringComparer.Ordinal).Select(g => (g.Key, g.Select(r => r.Unit).ToList())))
        {
            var roleName = $"role{alternatives.Count}";
            filter.Value(roleName, role);
            if (units.Contains(IRights.Everywhere))
            {
                alternatives.Add($"role = @{roleName}");
                continue;
            }

            var inUnit = units.Select((unit, i) =>
            {
                filter.Value($"{roleName}unit{i}", $"%\n{Escaped(unit)}\n%");
                return $"candidate_units LIKE @{roleName}unit{i} ESCAPE '\\'";
            });
            alternatives.Add($"role = @{roleName} AND (candidate_units = '' OR {string.Join(" OR ", inUnit)})");
        }

        return $"({string.Join(" OR ", alternatives.Select(a => $"({a})"))})";
    }

    private static string Escaped(string unit) =>
        unit.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal);
}
