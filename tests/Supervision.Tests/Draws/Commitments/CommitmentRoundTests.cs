using PolicyEngine.Supervision.Draws;
using PolicyEngine.Supervision.Draws.Commitments;
using PolicyEngine.Supervision.Draws.Freezing;
using PolicyEngine.Supervision.Draws.Recording;

namespace PolicyEngine.Supervision.Tests.Draws.Commitments;

public class CommitmentRoundTests
{
    private static readonly FrozenDraw Frozen = SampleDraw.Freeze(SampleDraw.Full());
    private static readonly byte[] Secret = SampleDraw.Bytes("secret seed");
    private static readonly Announcement Announced = Announcement.Of(Frozen, Secret, SampleDraw.Morning);
    private static readonly CommitmentRound Open = CommitmentRound.Open(Frozen.Basis, Announced);
    private static readonly DateTimeOffset Later = SampleDraw.Morning.AddHours(1);

    private static CommitmentRound Committed => Open.Commit(1, Commitment(1)).Commit(2, Commitment(2)).Close(Later);

    [Fact]
    public void Nobody_commits_twice_or_after_the_close_or_unasked()
    {
        Refused("PE1331", () => Open.Commit(1, Commitment(1)).Commit(1, Commitment(2)));
        Refused("PE1331", () => Open.Close(Later).Commit(1, Commitment(1)));
        Refused("PE1331", () => Open.Commit(1, new byte[31]));
        Refused("PE1330", () => Open.Commit(4, Commitment(1)));
        Refused("PE1330", () => Open.Commit(0, Commitment(1)));
    }

    [Fact]
    public void Nobody_shows_a_number_while_another_may_still_choose_one() =>
        Refused("PE1332", () => Open.Commit(1, Commitment(1)).Reveal(1, SampleDraw.Value(1), SampleDraw.Salt(1)));

    [Fact]
    public void Only_the_committed_number_can_be_shown()
    {
        Refused("PE1333", () => Committed.Reveal(1, "another", SampleDraw.Salt(1)));
        Refused("PE1333", () => Committed.Reveal(1, SampleDraw.Value(1), SampleDraw.Salt(2)));
        Refused("PE1332", () => Committed.Reveal(3, SampleDraw.Value(3), SampleDraw.Salt(3)));
        Refused("PE1332", () => Committed.Reveal(1, SampleDraw.Value(1), SampleDraw.Salt(1)).Reveal(1, SampleDraw.Value(1), SampleDraw.Salt(1)));
    }

    [Fact]
    public void A_witness_cannot_take_over_a_number_of_another()
    {
        var copied = Open.Commit(1, Commitment(1)).Commit(2, Commitment(1)).Close(Later);
        Refused("PE1333", () => copied.Reveal(2, SampleDraw.Value(1), SampleDraw.Salt(1)));
    }

    [Fact]
    public void A_refused_reveal_is_recorded_and_forfeited()
    {
        var shown = Finished(Committed.Forfeit(1, "refused to show it"));
        shown.Shares.Select(s => s.State).ShouldBe([WitnessState.Forfeited, WitnessState.Revealed, WitnessState.Absent]);
        shown.Shares[0].Value.ShouldBeNull();
        shown.Shares[0].Reason.ShouldBe("refused to show it");
        Refused("PE1340", () => Committed.Forfeit(1, ""));
    }

    [Fact]
    public void Every_committed_number_is_shown_or_forfeited_before_the_end()
    {
        var typed = Committed.TypePublicValue("2026024", "1 2 3", Later.AddHours(1));
        Should.Throw<DrawRefusedException>(() => typed.Finish(Secret, Later.AddHours(2))).Mistakes.Select(m => m.Id).ShouldBe(["PE1335", "PE1335"]);
    }

    [Fact]
    public void The_public_value_is_the_one_that_was_fixed_after_all_have_committed()
    {
        Refused("PE1334", () => Open.TypePublicValue("2026024", "1 2 3", Later));
        Refused("PE1334", () => Committed.TypePublicValue("2026025", "1 2 3", Later));
        Refused("PE1334", () => Committed.TypePublicValue("2026024", "1 2 3", SampleDraw.Morning));
        Refused("PE1334", () => Committed.TypePublicValue("2026024", "1 2 3", Later).TypePublicValue("2026024", "4 5 6", Later));
        Refused("PE1334", () => CommitmentRound.Open(Frozen.Basis, Announced).Close(Later).Finish(Secret, Later));
    }

    [Fact]
    public void Steps_are_not_taken_out_of_order_or_backwards_in_time()
    {
        Refused("PE1336", () => Open.Finish(Secret, Later));
        Refused("PE1336", () => Open.Close(SampleDraw.Morning.AddSeconds(-1)));
        Refused("PE1336", () => Open.Close(Later).Close(Later));
    }

    [Fact]
    public void Another_secret_than_the_announced_one_is_refused()
    {
        var typed = Open.Close(Later).TypePublicValue("2026024", "1 2 3", Later);
        Refused("PE1337", () => typed.Finish(SampleDraw.Bytes("another secret"), Later));
        var other = SampleDraw.Freeze(SampleDraw.Full() with { Recusals = [] });
        Refused("PE1338", () => DrawRecord.Draw(other, Announced, Finished(Committed.Forfeit(1, "r"))));
    }

    [Fact]
    public void Whatever_is_shown_goes_into_the_key()
    {
        var shown = Finished(Committed.Reveal(1, SampleDraw.Value(1), SampleDraw.Salt(1)));
        Randomness[] others =
        [
            shown,
            Finished(Committed.Forfeit(1, "r")),
            shown with { PublicValue = shown.PublicValue! with { Value = "1 2 4" } },
            shown with { HostSecret = SampleDraw.Bytes("another secret") },
            shown with { Shares = [shown.Shares[0] with { Value = "x" }, .. shown.Shares.Skip(1)] },
        ];
        others.Select(o => Convert.ToHexString(o.Key(Frozen.Basis.Algorithm, Frozen.Basis.Draw, Announced))).Distinct().Count().ShouldBe(others.Length);
        Announcement.Of(Frozen, Secret, Later).Hash.ShouldNotBe(Announced.Hash);
    }

    private static Randomness Finished(CommitmentRound round) => round
        .Reveal(2, SampleDraw.Value(2), SampleDraw.Salt(2))
        .TypePublicValue("2026024", "1 2 3", Later.AddHours(1))
        .Finish(Secret, Later.AddHours(2));

    private static byte[] Commitment(int witness) => SampleDraw.Commitment(Frozen, Announced, witness);

    private static void Refused(string id, Action act) => Should.Throw<DrawRefusedException>(act).Mistakes[0].Id.ShouldBe(id);
}
