using PolicyEngine.Activities.Tests.Hosting;
using PolicyEngine.Supervision.Draws.Commitments;
using PolicyEngine.Supervision.Draws.Hashing;
using PolicyEngine.Supervision.Draws.Keeping;
using PolicyEngine.Supervision.Plans;
using PolicyEngine.Workflows.Instances;

namespace PolicyEngine.Activities.Tests.Draws;

/// <summary>Witnesses who are late, and draws that are over.</summary>
public sealed class DrawRoundTests
{
    private static readonly byte[] Salt = new byte[16];

    [Fact]
    public async Task While_a_witness_has_neither_shown_nor_forfeited_the_draw_waits_and_goes_on_then()
    {
        await using var town = await Town.Open();
        var run = await Committed(town);
        await town.Host.Answer("reveal", new { shares = new[] { new { witness = 1, value = "1017", salt = Convert.ToHexStringLower(Salt) } } });
        var waiting = await town.Host.Instance(run.Id);
        waiting.Incidents.ShouldBeEmpty();
        Town.Port(waiting, "make").ShouldBe("Waiting");
        waiting["Any"][0].GetString()!.ShouldStartWith("PE1335 witness 2");
        (await town.DrawOf("t1")).State.ShouldBe(DrawState.Closed);
        (await town.Words("task/t1"))[^1].ShouldBe("draw-waits");

        await town.Host.Answer("forfeit", new { forfeits = new[] { new { witness = 2, reason = "未到场" } } });
        var done = await town.Host.Instance(run.Id);
        done.Incidents.ShouldBeEmpty();
        Town.Port(done, "again").ShouldBe("Done");
        var draw = await town.DrawOf("t1");
        draw.State.ShouldBe(DrawState.Made);
        draw.Shares.Select(s => s.State).ShouldBe([WitnessState.Revealed, WitnessState.Forfeited]);
    }

    [Fact]
    public async Task A_draw_that_was_refused_is_not_opened_again_by_showing_numbers()
    {
        await using var town = await Town.Open();
        var run = await Committed(town);
        var id = run.Text("Number")!;
        await town.Host.Commit(u =>
        {
            var draw = u.Store<IDraws>().Find(id)!;
            u.Store<IDraws>().Change(draw, draw.Value with { State = DrawState.Refused }, KeptRecord.Changed);
            return true;
        });
        await town.Host.Answer("reveal", new { shares = Array.Empty<object>() });
        var after = await town.Host.Instance(run.Id);
        after.Status.ShouldBe(InstanceSubStatus.Faulted);
        after.Incidents.Single().ShouldContain("PE1384");
        (await town.Host.Read(s => s.Store<IDraws>().Find(id)))!.Value.State.ShouldBe(DrawState.Refused);
    }

    /// <summary>A draw with two witnesses who have committed, up to the task in which they show.</summary>
    private static async Task<RanInstance> Committed(Town town)
    {
        await town.Add("t1", new PlannedSample("B", null) { Count = 10 });
        var run = await town.Run(
            "draw",
            "t1",
            Step.Of("FreezeDraw", "freeze", Step.FromInput("task", "task"), Step.SetObject("witnesses", """[{"role":"纪检监察"},{"role":"公证"}]"""), Step.Into("draw", "Number"), Step.Into("announcement", "Outcome")),
            Step.Task("commit"),
            Step.Of("CommitWitness", "committed", Step.From("draw", "Number"), Step.From("answer", "Answer")),
            Step.Task("reveal"),
            Reveal("revealed"),
            Town.Make,
            Step.Task("forfeit"),
            Reveal("forfeited"),
            Town.Make.Replace("\"make\"", "\"again\"", StringComparison.Ordinal),
            Step.Wait("end"));
        var hash = Convert.FromHexString(run["Outcome"].GetProperty("hash").GetString()!);
        string Commitment(int witness) => Convert.ToHexStringLower(WitnessShare.CommitmentOf(DrawAlgorithm.Sha256, run.Text("Number")!, hash, witness, "1017", Salt));
        await town.Host.Answer("commit", new { shares = new[] { new { witness = 1, commitment = Commitment(1) }, new { witness = 2, commitment = Commitment(2) } } });
        return run;
    }

    private static string Reveal(string id) => Step.Of("RevealWitness", id, Step.From("draw", "Number"), Step.From("answer", "Answer"));
}
