using PolicyEngine.Supervision.Decisions;
using PolicyEngine.Supervision.ItemLists;
using PolicyEngine.Supervision.Tasks;

namespace PolicyEngine.Supervision.Draws.Preparing;

/// <summary>Whether the rules forbid a task to visit again what an earlier task of the year has.</summary>
internal sealed class RepeatQuestion(Questioner questioner, InspectionTask task, IReadOnlyList<InspectionItem> items, DateOnly on)
{
    private const string Decision = "repeat-inspection";
    private const string Refusal = "not-allowed";

    /// <param name="library">Of the objects in question; null where they stand in none.</param>
    /// <returns>The clauses that forbid it; null where nothing does.</returns>
    public IReadOnlyList<string>? ForbiddenBy(InspectionTask earlier, string? library)
    {
        var facts = new FactSheet()
            .Set("library", library)
            .Set("sameSystem", task.Unit.System == earlier.Unit.System)
            .Set("upperLowerLevel", task.Unit.IsAboveOrBelow(earlier.Unit))
            .Set("sameEnterprise", true)
            .Set("sameItem", task.Items.Intersect(earlier.Items).Any())
            .Set("itemClass", items.Select(i => i.ItemClass).Distinct().ToList() is [{ } only] ? only : null)
            .Set("origin", task.Origin)
            .Set("drawMode", task.DrawMode)
            .Set("method", task.Method)
            .Set("reason", task.Reason)
            .Set("superiorTemporaryItem", task.SuperiorTemporaryItem)
            .Set("alreadyInspectedByDepartment", task.Unit.Department == earlier.Unit.Department);
        return questioner.Ask(Decision, facts, on, out _) is { Verdict: Refusal } outcome ? outcome.Clauses : null;
    }
}
