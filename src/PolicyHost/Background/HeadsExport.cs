using PolicyEngine.Calendars;
using PolicyEngine.Transactions;

namespace PolicyEngine.PolicyHost.Background;

/// <summary>Writes the ledger's heads into a file, one line a day.</summary>
internal static class HeadsExport
{
    /// <summary>Appends the last head, unless this day has one already or nothing was sealed since.</summary>
    /// <returns>Whether a line was written.</returns>
    public static async Task<bool> Run(ITransactions transactions, string file, DateOnly today, CancellationToken cancellation)
    {
        var saved = File.Exists(file) ? HeadsFile.Read(await File.ReadAllLinesAsync(file, cancellation)) : [];
        if (saved is [.., var last] && BeijingTime.DayOf(last.SealedAt) >= today)
        {
            return false;
        }

        var batch = await transactions.Read(s => s.Store<ILedger>().LastBatch(), cancellation);
        if (batch is null || saved.Any(h => h.Batch >= batch.Number))
        {
            return false;
        }

        await File.AppendAllLinesAsync(file, [HeadsFile.Line(SavedHead.Of(batch))], cancellation);
        return true;
    }
}
