using System.Diagnostics;
using System.Text.Json;
using PolicyEngine.Supervision.Decisions;

namespace PolicyEngine.Bench;

/// <summary>Full outcomes from JSON facts, against other engines on the same decision and questions in the same run.</summary>
internal static class OutcomeBench
{
    private const int Turns = 300_000;

    public static void Run()
    {
        var jurisdiction = Setting.FourRules();
        var decision = jurisdiction.Decisions["inspection-permission"];
        decision.Program.On(new DateOnly(2023, 10, 12)).Compile();
        var decider = new Decider(TimeProvider.System);
        var facts = Cases.All.Select((_, i) => Cases.Bytes(i)).ToArray();
        var kept = 0;
        var nanoseconds = Stopwatches.Nanoseconds(Turns, () =>
        {
            for (var i = 0; i < Turns; i++)
            {
                decider.TryAnswer(jurisdiction, decision, facts[i % facts.Length], default, out var outcome, out _);
                kept += outcome!.Clauses.Count;
            }
        });
        GC.KeepAlive(kept);
        var ours = 1e9 / nanoseconds;
        Stopwatches.Print("engine, facts as JSON to full outcome", ours, "a second");
        foreach (var (engine, perSecond) in Peers())
        {
            Stopwatches.Print(engine, perSecond, "a second");
            Stopwatches.PrintRatio($"engine / {engine}", ours / perSecond, "at least 20");
        }
    }

    private static IEnumerable<(string Engine, double PerSecond)> Peers()
    {
        var folder = Path.Combine(Setting.Root, "bench", "peers");
        if (!Directory.Exists(Path.Combine(folder, "node_modules")))
        {
            using var install = Process.Start(new ProcessStartInfo("npm", "ci --no-audit --no-fund") { WorkingDirectory = folder, RedirectStandardOutput = true })!;
            install.WaitForExit();
        }

        using var node = Process.Start(new ProcessStartInfo("node", "run.mjs 3") { WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true })!;
        foreach (var (facts, verdict) in Cases.All)
        {
            node.StandardInput.WriteLine($$"""{"facts":{{facts}},"verdict":"{{verdict}}"}""");
        }

        node.StandardInput.Close();
        while (node.StandardOutput.ReadLine() is { } line)
        {
            using var result = JsonDocument.Parse(line);
            yield return (result.RootElement.GetProperty("engine").GetString()!, result.RootElement.GetProperty("perSecond").GetDouble());
        }
    }
}
