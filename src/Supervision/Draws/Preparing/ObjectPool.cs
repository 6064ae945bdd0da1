using PolicyEngine.Supervision.Draws.Freezing;
using PolicyEngine.Supervision.Draws.Keeping;
using PolicyEngine.Supervision.Plans;
using PolicyEngine.Supervision.Registers;
using PolicyEngine.Transactions;

namespace PolicyEngine.Supervision.Draws.Preparing;

/// <summary>Reads the objects of a task's groups from the register in force, sorted by id, and hashes what it reads.</summary>
internal static class ObjectPool
{
    private const int PageSize = 10_000;

    /// <summary>What a group is called in the lists.</summary>
    public static string CodeOf(PlannedSample sample) =>
        (sample.Library, sample.RiskClass) switch
        {
            (null, null) => "all",
            ({ } library, null) => library,
            (null, { } risk) => $"risk {risk}",
            var (library, risk) => $"{library} {risk}",
        };

    /// <param name="statuses">Those that can be inspected.</param>
    /// <param name="leaveOut">Whether the task must not visit an object of that id in that group (by its place in the list).</param>
    /// <param name="sizes">Receives how many objects each group has.</param>
    public static List<DrawObject> Read(
        IStores stores,
        string register,
        IReadOnlyList<PlannedSample> samples,
        IReadOnlyList<string> statuses,
        Func<string, int, bool> leaveOut,
        int[] sizes,
        SnapshotHash snapshot)
    {
        if (samples.Count == 0)
        {
            return [];
        }

        var objects = stores.Store<IObjectRegister>();
        var codes = samples.Select(CodeOf).ToList();
        var selection = new RegisterSelection
        {
            Library = samples is [{ Library: var library }] ? library : null,
            RiskClass = samples is [{ RiskClass: var risk }] ? risk : null,
            Statuses = statuses,
        };
        var drawn = new List<DrawObject>();
        for (var page = objects.Page(register, selection, null, PageSize); page.Count > 0; page = objects.Page(register, selection, page[^1].Id, PageSize))
        {
            foreach (var entry in page)
            {
                snapshot.Add(entry);
                var group = GroupOf(entry, samples);
                if (group >= 0 && !leaveOut(entry.Id, group))
                {
                    drawn.Add(new DrawObject(entry.Id, codes[group]));
                    sizes[group]++;
                }
            }
        }

        return drawn;
    }

    /// <summary>The first group that the object is in; -1: none.</summary>
    public static int GroupOf(InspectionObject entry, IReadOnlyList<PlannedSample> samples)
    {
        for (var i = 0; i < samples.Count; i++)
        {
            if ((samples[i].Library is null || samples[i].Library == entry.Library) && (samples[i].RiskClass is null || samples[i].RiskClass == entry.RiskClass))
            {
                return i;
            }
        }

        return -1;
    }
}
