using PolicyEngine.PolicyHost.Http.Commands;
using PolicyEngine.Supervision.Draws.Keeping;
using PolicyEngine.Supervision.Visits;
using PolicyEngine.Transactions;

namespace PolicyEngine.PolicyHost.Http;

/// <summary>
/// The public forms of kept records. Each is made from the audit form, which is verified for that; whoever asks may be
/// anybody, so one is made at a time and the last ones are kept.
/// </summary>
internal sealed class PublicRecords(ITransactions transactions) : IDisposable
{
    private const int MostKept = 8;
    private const int LargestKept = 8 * 1024 * 1024;
    private const int PageSize = 500;

    private readonly SemaphoreSlim one = new(1);
    private readonly LinkedList<PublicRecord> kept = new();

    /// <summary>What the form depends on, without making it: which record, and how many visits have ended, of which none begins again.</summary>
    public static string TagOf(IStores stores, TaskDraw draw) => $"\"{draw.Record!.Sha256[..32]}-{stores.Store<IVisits>().Count(draw.TaskId).Ended}\"";

    /// <summary>The form; objects are told whose visit has ended, inspectors by number only.</summary>
    /// <exception cref="RequestRefused">The kept record does not verify.</exception>
    public async Task<PublicRecord> Of(TaskDraw draw, string tag, CancellationToken cancellation)
    {
        await one.WaitAsync(cancellation);
        try
        {
            if (kept.FirstOrDefault(r => r.Tag == tag) is { } there)
            {
                return there;
            }

            var made = await Make(draw, cancellation);
            if (made.File.Length <= LargestKept)
            {
                kept.AddFirst(made);
                if (kept.Count > MostKept)
                {
                    kept.RemoveLast();
                }
            }

            return made;
        }
        finally
        {
            one.Release();
        }
    }

    public void Dispose() => one.Dispose();

    private async Task<PublicRecord> Make(TaskDraw draw, CancellationToken cancellation)
    {
        var (report, ended, tag) = await transactions.Read(s => (KeptRecord.Verify(s, draw), Ended(s, draw), TagOf(s, draw)), cancellation);
        var record = report.Record ?? throw RequestRefused.DamagedRecord(draw.Id, report.Disagreements[0].ToString());
        using var file = new MemoryStream();
        record.WritePublic(file, ended.Where(o => o <= record.Result.Visits.Count));
        return new PublicRecord(tag, file.ToArray());
    }

    private static List<int> Ended(IStores stores, TaskDraw draw)
    {
        var orders = new List<int>();
        string? after = null;
        while (stores.Store<IVisits>().OfTask(draw.TaskId, after, PageSize) is { Count: > 0 } page)
        {
            orders.AddRange(page.Select(v => v.Value).Where(v => v.EndedOn is not null && v.DrawId == draw.Id).Select(v => v.Order).OfType<int>());
            after = page[^1].Value.Id;
        }

        return orders;
    }
}
