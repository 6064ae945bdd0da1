using PolicyEngine.Supervision.Decisions;
using PolicyEngine.Supervision.Draws.Keeping;
using PolicyEngine.Supervision.Policies;
using PolicyEngine.Supervision.Registers;
using PolicyEngine.Supervision.Tasks;
using PolicyEngine.Transactions;

namespace PolicyEngine.Supervision.Draws.Preparing;

/// <summary>
/// Looks, when a draw is made, for what its frozen lists could not know: objects that other tasks of the year have got
/// since, and that the rules forbid to visit again.
/// </summary>
/// <param name="on">The day of the draw, whose law holds.</param>
public sealed class RepeatReview(Jurisdiction jurisdiction, TimeProvider clock, InspectionTask task, DateOnly on)
{
    /// <summary>The draws of other tasks that are made.</summary>
    public IReadOnlySet<string> Made(IStores stores) => OfOthers(stores).Select(d => d.Id).ToHashSet(StringComparer.Ordinal);

    /// <summary>One mistake for each other task.</summary>
    /// <param name="drawn">The objects that are drawn.</param>
    /// <param name="known">Draws that were looked at before; null: none were.</param>
    public IReadOnlyList<DrawMistake> Of(IStores stores, IEnumerable<string> drawn, IReadOnlySet<string>? known = null)
    {
        var mistakes = new List<DrawMistake>();
        var mine = drawn.ToHashSet(StringComparer.Ordinal);
        RepeatQuestion? question = null;
        foreach (var other in OfOthers(stores).Where(d => known?.Contains(d.Id) != true))
        {
            if (stores.Store<ITasks>().Find(other.TaskId)?.Value is not { } earlier)
            {
                continue;
            }

            question ??= new RepeatQuestion(new Questioner(jurisdiction, clock), task, DrawPreparation.ItemsOf(stores, task, on), on);
            var forbidden = task.Samples.Select(s => s.Library).Distinct().ToDictionary(l => l ?? "", l => question.ForbiddenBy(earlier, l) is not null);
            if (!forbidden.ContainsValue(true))
            {
                continue;
            }

            var common = DrawnObjects.Of(stores, other).Where(mine.Contains).Count(o => IsForbidden(stores, o, forbidden));
            if (common > 0)
            {
                mistakes.Add(Messages.DrawnMeanwhile(task.Id, earlier.Id, common));
            }
        }

        return mistakes;
    }

    private IEnumerable<TaskDraw> OfOthers(IStores stores) =>
        stores.Store<IDraws>().Of(task.Jurisdiction, task.From.Year).Where(d => d.TaskId != task.Id && d.State == DrawState.Made);

    private bool IsForbidden(IStores stores, string id, Dictionary<string, bool> forbidden)
    {
        if (forbidden.All(f => f.Value))
        {
            return true;
        }

        var samples = task.Samples;
        var group = stores.Store<IObjectRegister>().Find(task.Jurisdiction, id) is { } entry ? ObjectPool.GroupOf(entry, samples) : -1;
        return group >= 0 && forbidden[samples[group].Library ?? ""];
    }
}
