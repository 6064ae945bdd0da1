using PolicyEngine.Rules.Evaluation;
using PolicyEngine.Rules.Values;

namespace PolicyEngine.Bench;

/// <summary>Verdict only, facts bound, four rules, against the same decision written by hand.</summary>
internal static class VerdictBench
{
    private const int Turns = 1_000_000;

    public static void Run()
    {
        var jurisdiction = Setting.FourRules();
        var decision = jurisdiction.Decisions["inspection-permission"];
        var engine = decision.Program.On(new DateOnly(2023, 10, 12));
        engine.Compile();
        var frames = Cases.All.Select((c, i) =>
        {
            var frame = decision.Definition.NewFrame();
            if (!decision.Questions.TryRead(Cases.Bytes(i), frame, out var error))
            {
                throw new InvalidOperationException(error.Message);
            }

            return frame;
        }).ToArray();
        var buffer = new OutcomeBuffer();
        var facts = Cases.All.Select((_, i) => HandWritten.Facts.From(Cases.Bytes(i))).ToArray();
        for (var i = 0; i < frames.Length; i++)
        {
            engine.Evaluate(frames[i], buffer);
            if (buffer.Verdict != Cases.All[i].Verdict || HandWritten.Decide(facts[i]) != Cases.All[i].Verdict)
            {
                throw new InvalidOperationException($"{Cases.All[i].Facts}: engine {buffer.Verdict}, by hand {HandWritten.Decide(facts[i])}");
            }
        }

        var kept = 0;
        var byHand = Stopwatches.Nanoseconds(Turns, () =>
        {
            for (var i = 0; i < Turns; i++)
            {
                kept += HandWritten.Decide(facts[i % facts.Length]).Length;
            }
        });
        var before = GC.GetAllocatedBytesForCurrentThread();
        var ours = Stopwatches.Nanoseconds(Turns, () =>
        {
            for (var i = 0; i < Turns; i++)
            {
                engine.Evaluate(frames[i % frames.Length], buffer);
                kept += buffer.Verdict.Length;
            }
        });
        var allocated = (GC.GetAllocatedBytesForCurrentThread() - before) / (9.0 * Turns);
        GC.KeepAlive(kept);
        Stopwatches.Print("by hand", byHand, "ns a verdict");
        Stopwatches.Print("engine", ours, "ns a verdict");
        Stopwatches.Print("engine allocates", allocated, "bytes a verdict (limit 0)");
        Stopwatches.PrintRatio("engine / by hand", ours / byHand, "at most 15, aim 5");
    }
}
