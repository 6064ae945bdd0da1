using System.Diagnostics;
using PolicyEngine.Databases;
using PolicyEngine.Workflows.Runtime;

namespace PolicyEngine.StorageBench.Workflows;

/// <summary>
/// Whole durable cycles on SQLite: an instance is started, runs to its wait, gets its event, and runs to its end; ten
/// steps. Against a bare program that commits the rows of such cycles in groups of as many works.
/// </summary>
internal static class CycleBench
{
    private const int Callers = 64;

    public static async Task Run(bool quick)
    {
        var (cycles, rounds) = quick ? (3000, 3) : (20_000, 7);
        var (ours, bare, one, four) = (new List<double>(), new List<double>(), new List<double>(), new List<double>());
        await Ours(Callers, cycles / 4);
        for (var round = 0; round < rounds; round++)
        {
            ours.Add(await Ours(Callers, cycles));
            bare.Add(await BareCycles.Run(Callers, cycles));
            one.Add(await Ours(1, cycles / 10));
            four.Add(await Ours(4, cycles / 10));
        }

        Ratio.Print($"cycles of ten steps and one wait, {Callers} at once", Ratio.Median(ours), "a second");
        Ratio.Print($"bare program, the same rows in groups of {Callers}", Ratio.Median(bare), "a second");
        Ratio.AtLeast("cycles / bare program (aim 0.5)", Median(ours, bare), 0.25);
        Ratio.Print("one worker", Ratio.Median(one), "a second");
        Ratio.Print("four workers", Ratio.Median(four), "a second");
        Ratio.AtLeast("four workers / one worker", Median(four, one), 0.9);
    }

    /// <summary>Nothing but cycles, for a profiler.</summary>
    public static async Task Profile(bool bare)
    {
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        const int cycles = 40_000;
        Ratio.Print(bare ? "bare cycles" : "cycles", bare ? await BareCycles.Run(Callers, cycles) : await Ours(Callers, cycles), "a second");
        Ratio.Print("processor time", (Process.GetCurrentProcess().TotalProcessorTime - before).TotalMicroseconds / cycles, "µs a cycle");
    }

    public static IEnumerable<string> Steps =>
        [.. Enumerable.Range(1, 5).Select(WorkflowSetup.Line), WorkflowSetup.Wait("go"), .. Enumerable.Range(6, 4).Select(WorkflowSetup.Line)];

    public static async Task Cycle(WorkflowSetup setup, string caseId)
    {
        await setup.Runtime.Start(WorkflowSetup.Actor, new StartRequest("cycle", null, caseId)).ConfigureAwait(false);
        await setup.Runtime.PublishEvent(WorkflowSetup.Actor, "go", default, caseId).ConfigureAwait(false);
    }

    // By rounds, so that the machine's mood falls on both.
    private static double Median(List<double> these, List<double> those) => Ratio.Median([.. these.Zip(those, (a, b) => a / b)]);

    private static async Task<double> Ours(int callers, int cycles)
    {
        await using var database = new TestDatabase(DatabaseKind.Sqlite, WorkflowSetup.Stores);
        await using var setup = await WorkflowSetup.Open(database.Setting);
        await setup.Publish("cycle", Steps);
        var next = -1;
        var started = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, callers).Select(_ => Task.Run(async () =>
        {
            for (int i; (i = Interlocked.Increment(ref next)) < cycles;)
            {
                await Cycle(setup, $"case-{i}").ConfigureAwait(false);
            }
        })));
        return cycles / Stopwatch.GetElapsedTime(started).TotalSeconds;
    }
}
