using PolicyEngine.Rules.Vocabulary;
using PolicyEngine.Supervision.Decisions;
using PolicyEngine.Supervision.Plans;

namespace PolicyEngine.Supervision.Cases;

/// <summary>
/// Who organises a task that does not say so: its unit. Only where the locality would else take the lawful organiser for
/// granted: a department's own task must not pass for one of the organ that should have led it.
/// </summary>
internal static class TaskOrganiser
{
    public const string Fact = "organiser";

    /// <summary>The code of the unit; null where the decision does not ask, or takes nothing for granted.</summary>
    /// <param name="with">The facts of the question with a code for the organiser.</param>
    public static string? Of(Questioner questioner, DecisionDefinition decision, PlanningUnit unit, Func<string, FactSheet> with, DateOnly asOf)
    {
        if (decision.Fact(Fact) is not { } fact || decision.Regular[fact.Index] is null)
        {
            return null;
        }

        var organs = questioner.Jurisdiction.Profile.Organs.Where(o => fact.IndexOf(o.Role) >= 0).ToList();
        if (organs.Find(o => o.Role == unit.Id || o.Name.Zh == unit.Department) is { } own)
        {
            return own.Role;
        }

        // A unit that is none of the organs is a department. In which capacity it acts, the most lenient answer says.
        return fact.Values.Where(v => organs.TrueForAll(o => o.Role != v))
            .Select(v => (Code: v, Outcome: questioner.Ask(decision.Id, with(v), asOf, out _)))
            .OrderBy(a => a.Outcome is { } o && decision.IsAdverse(o.Verdict)).ThenBy(a => a.Outcome?.Clauses.Count)
            .Select(a => a.Code).FirstOrDefault();
    }
}
