using System.Diagnostics;
using System.Text;
using PolicyEngine.Supervision.Draws.Entries;
using PolicyEngine.Supervision.Draws.Freezing;
using PolicyEngine.Supervision.Draws.Hashing;
using PolicyEngine.Supervision.Draws.Verification;
using Xunit.Abstractions;

namespace PolicyEngine.Supervision.Tests.Draws;
public class SmokeTests(ITestOutputHelper o)
{
    [Fact]
    public void Runs()
    {
        var r = SampleDraw.Run(SampleDraw.Full());
        var t = r.Standing().TeamOf(1)[0];
        r = r.ReplaceInspector(t, [1], false, SampleDraw.Cause("ill"));
        r = r.ReportObject(2, [new Evidence("photo", SampleDraw.Bytes("x"))], SampleDraw.Cause("closed"));
        var a = SampleDraw.Audit(r); var p = SampleDraw.Public(r, [1], [2]);
        File.WriteAllBytes("/tmp/pe/draw-audit.json", a); File.WriteAllBytes("/tmp/pe/draw-public.json", p);
        var v = DrawVerifier.Verify(a); o.WriteLine(string.Join("\n", v.Disagreements)); v.Verified.ShouldBeTrue();
        v = DrawVerifier.Verify(p); o.WriteLine(string.Join("\n", v.Disagreements)); v.Verified.ShouldBeTrue();
    }

    [Fact]
    public void Fast()
    {
        var w = Stopwatch.StartNew();
        var rows = Enumerable.Range(0, 1_500_000).Select(i => new DrawObject($"91{i:D16}", "s" + i % 3)).ToList();
        o.WriteLine($"rows {w.ElapsedMilliseconds}"); w.Restart();
        var setup = SampleDraw.Plain(1, Quota.Cap(5)) with { Objects = rows, Strata = [.. Enumerable.Range(0, 3).Select(i => new Stratum("s" + i, Quota.Cap(5), null))] };
        var frozen = SampleDraw.Freeze(setup);
        o.WriteLine($"freeze {w.ElapsedMilliseconds}"); w.Restart();
        using (var mac = DrawAlgorithm.Sha256.CreateMac(SampleDraw.Bytes("x")))
        {
            var d = new byte[32]; var m = new byte[4 + 10 + 4 + 32 + 4 + 1];
            for (var i = 0; i < 1_500_000; i++) { m[20] = (byte)i; mac.Append(m); mac.Finish(d); }
        }
        o.WriteLine($"baseline {w.ElapsedMilliseconds}"); w.Restart();
        var secret = SampleDraw.Bytes("s");
        var ann = Supervision.Draws.Commitments.Announcement.Of(frozen, secret, SampleDraw.Morning);
        var round = Supervision.Draws.Commitments.CommitmentRound.Open(frozen.Basis, ann).Close(SampleDraw.Morning).Finish(secret, SampleDraw.Morning);
        var rec = Supervision.Draws.Recording.DrawRecord.Draw(frozen, ann, round);
        o.WriteLine($"draw {w.ElapsedMilliseconds}"); w.Restart();
        using var f = File.Create("/tmp/pe/big.json"); rec.WriteAudit(f);
        o.WriteLine($"write {w.ElapsedMilliseconds} {f.Length}"); w.Restart();
        f.Dispose();
        var bytes = File.ReadAllBytes("/tmp/pe/big.json");
        o.WriteLine($"read {w.ElapsedMilliseconds}"); w.Restart();
        DrawVerifier.Verify(bytes).Verified.ShouldBeTrue();
        o.WriteLine($"verify {w.ElapsedMilliseconds}"); w.Restart();
        o.WriteLine($"peak {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB");
        File.Delete("/tmp/pe/big.json");
    }

    [Fact]
    public void Teams()
    {
        var w = Stopwatch.StartNew();
        var setup = SampleDraw.Plain(1, Quota.Of(1000)) with
        {
            Objects = [.. Enumerable.Range(0, 20000).Select(i => new DrawObject($"91{i:D16}", "s"))],
            Strata = [new Stratum("s", Quota.Of(1000), "pair")], TeamRules = [SampleDraw.Pair],
            Inspectors = [.. Enumerable.Range(0, 3000).Select(i => new DrawInspector($"P{i:D5}", i % 5 == 0 ? ["certificate", "food"] : i % 17 == 0 ? [] : ["certificate"], i % 5 == 0 ? 3 : 1))],
            Recusals = [.. Enumerable.Range(0, 3000).Select(i => new Recusal($"P{i:D5}", $"91{i * 7 % 20000:D16}", "x"))],
        };
        var r = SampleDraw.Run(setup);
        o.WriteLine($"all {w.ElapsedMilliseconds}"); w.Restart();
        foreach (var g in r.Result.Groups.Take(3)) o.WriteLine($"{g.Method} {g.Attempts} {g.Steps} {g.Visits.Count}");
        var a = SampleDraw.Audit(r);
        DrawVerifier.Verify(a).Verified.ShouldBeTrue();
        o.WriteLine($"verify {w.ElapsedMilliseconds}"); w.Restart();
    }
}
