using PolicyEngine.Transactions;

namespace PolicyEngine.Workflows.Tasks;

/// <summary>
/// What tasks somebody may do: roles, each in a unit. They are rights of the table of rights, <c>role:…</c> in the scope
/// of the unit, so that taking one away is felt at once.
/// </summary>
/// <param name="Everything">May do every task.</param>
/// <param name="Roles">Role and unit; the unit <see cref="IRights.Everywhere"/> is all of them.</param>
public sealed record Candidacy(bool Everything, IReadOnlyList<(string Role, string Unit)> Roles)
{
    private const string Prefix = "role:";

    /// <summary>The right that makes somebody a holder of a role.</summary>
    public static string RightOf(string role) => Prefix + role;

    public static Candidacy Of(IRights rights, Actor actor)
    {
        var held = rights.Of(actor);
        return new Candidacy(
            held.Any(g => g.Right == IRights.Everything && g.Scope == IRights.Everywhere),
            [.. held.Where(g => g.Right.StartsWith(Prefix, StringComparison.Ordinal)).Select(g => (g.Right[Prefix.Length..], g.Scope))]);
    }

    /// <summary>Whether it covers the task. A task of an outside system is for those who may do everything.</summary>
    public bool Covers(TaskRow task) => Everything || Roles.Any(r =>
        r.Role == task.Role && (task.CandidateUnits.Count == 0 || r.Unit == IRights.Everywhere || task.CandidateUnits.Contains(r.Unit)));
}
