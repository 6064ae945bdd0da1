using PolicyEngine.Supervision.Draws.Entries;
using PolicyEngine.Supervision.Draws.Freezing;
using PolicyEngine.Supervision.Draws.Recording;

namespace PolicyEngine.Supervision.Tests.Draws.Golden;

/// <summary>The draws behind the golden files.</summary>
internal static class GoldenDraws
{
    public static IReadOnlyDictionary<string, byte[]> Files { get; } = Make();

    private static Dictionary<string, byte[]> Make()
    {
        var full = SampleDraw.Run(SampleDraw.Full());
        full = full.ReplaceInspector(full.Standing().TeamOf(1)[0], [1], false, SampleDraw.Cause("ill"));
        full = full.ReportObject(2, [new Evidence("photo of the gate", SampleDraw.Bytes("photo"))], SampleDraw.Cause("closed"));
        var chain = Chain();
        return new Dictionary<string, byte[]>
        {
            ["full-audit.json"] = SampleDraw.Audit(full),
            ["full-public.json"] = SampleDraw.Public(full, [1, 3, 10], [2]),
            ["chain-audit.json"] = SampleDraw.Audit(chain),
            ["chain-public.json"] = SampleDraw.Public(chain),
            ["plain-audit.json"] = SampleDraw.Audit(SampleDraw.Run(SampleDraw.Plain(30, Quota.Cap(10)))),
        };
    }

    private static DrawRecord Chain() => SampleDraw.Run(SampleDraw.Plain(20, Quota.Of(12)) with
    {
        Draw = "draw-chain",
        Strata = [new Stratum("general", Quota.Of(12), "pair")],
        TeamRules = [SampleDraw.Pair],
        Inspectors = SampleDraw.Inspectors(8, cap: 3),
        Recusals = [new Recusal("P001", "910000000000000003", "kin"), new Recusal("P002", "910000000000000004", "kin")],
        Witnesses = [new Witness("公证", "A")],
        SlotSize = 4,
    }, "chain");
}
