using PolicyEngine.Supervision.Draws.Keeping;
using PolicyEngine.Supervision.Visits;
using PolicyEngine.Transactions;

namespace PolicyEngine.Supervision.Draws.Preparing;

/// <summary>The objects that a made draw gave its task, whether their visits were made yet or not.</summary>
internal static class DrawnObjects
{
    private const int PageSize = 1_000;

    /// <exception cref="DrawRefusedException">What was drawn cannot be read.</exception>
    public static HashSet<string> Of(IStores stores, TaskDraw draw)
    {
        var (visits, draws) = (stores.Store<IVisits>(), stores.Store<IDraws>());
        var objects = new HashSet<string>(StringComparer.Ordinal);

        // The visits hold substitutes too; the draw itself what is still to be made of it.
        for (var page = visits.OfTask(draw.TaskId, null, PageSize); page.Count > 0; page = visits.OfTask(draw.TaskId, page[^1].Value.Id, PageSize))
        {
            objects.UnionWith(page.Select(v => v.Value.ObjectId));
        }

        if (draw.Drawn is { } drawn)
        {
            for (var number = draw.BatchesOpened + 1; number <= drawn.Chunks; number++)
            {
                var chunk = draws.Chunk(draw.Id, drawn, number) ?? throw new DrawRefusedException(Messages.KeptFileUnreadable($"draw '{draw.Id}'"));
                objects.UnionWith(DrawnVisit.ReadBatch(chunk).Select(v => v.ObjectId));
            }
        }

        return objects;
    }
}
