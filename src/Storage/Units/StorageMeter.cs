using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace PolicyEngine.Storage;

/// <summary>What the database's works cost, for whoever listens to the meter <c>PolicyEngine.Storage</c>.</summary>
internal static class StorageMeter
{
    private static readonly Meter Meter = new("PolicyEngine.Storage");

    private static readonly Histogram<double> Work = Meter.CreateHistogram<double>(
        "policyengine.storage.work.duration", "ms", "How long one work held its transaction; on SQLite, the writer. Should stay below 50 ms.");

    private static readonly Histogram<int> Group = Meter.CreateHistogram<int>(
        "policyengine.storage.commit.works", "{work}", "How many works one commit kept.");

    public static void Worked(long started) => Work.Record(Stopwatch.GetElapsedTime(started).TotalMilliseconds);

    public static void Committed(int works) => Group.Record(works);
}
