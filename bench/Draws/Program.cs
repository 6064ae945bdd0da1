using System.Diagnostics;
using PolicyEngine.DrawBench;

// dotnet run -c Release --project bench/Draws -- [--quick] [tickets|freezing|teams] …   (none named: all)
// --quick: a tenth of the size, to see that it runs; the limits are meant for the full one.
var quick = args.Contains("--quick");
var wanted = args.Where(a => a != "--quick").DefaultIfEmpty("all").ToList();
var objects = quick ? 150_000 : 1_500_000;
var failed = false;
foreach (var (name, run) in new (string, Func<IEnumerable<Figure>>)[]
{
    ("tickets", () => TicketBench.Run(objects)),
    ("freezing", () => FreezingBench.Run(objects)),
    ("teams", () => TeamBench.Run(quick ? 100 : 1_000, quick ? 300 : 3_000)),
})
{
    if (!wanted.Contains("all") && !wanted.Contains(name))
    {
        continue;
    }

    Console.WriteLine($"## {name}");
    foreach (var figure in run())
    {
        Console.WriteLine(figure);
        failed |= !figure.Holds;
    }
}

using var process = Process.GetCurrentProcess();
var memory = new Figure("most memory of it all", process.PeakWorkingSet64 / 1e6, 1_000, "MB");
Console.WriteLine(memory);
return failed || !memory.Holds ? 1 : 0;
