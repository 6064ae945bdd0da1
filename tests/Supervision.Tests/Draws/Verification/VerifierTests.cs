using PolicyEngine.Supervision.Draws.Verification;

namespace PolicyEngine.Supervision.Tests.Draws.Verification;

public class VerifierTests
{
    [Fact]
    public void A_record_is_verified_with_nothing_but_itself_in_either_form()
    {
        var record = SampleDraw.Run(SampleDraw.Full());
        var audit = DrawVerifier.Verify(SampleDraw.Audit(record));
        var open = DrawVerifier.Verify(SampleDraw.Public(record, [1, 2], [1]));
        (audit.Verified, audit.Form, audit.Draw).ShouldBe((true, "audit", "draw-2026-001"), string.Join('\n', audit.Disagreements));
        (open.Verified, open.Form, open.Draw).ShouldBe((true, "public", "draw-2026-001"), string.Join('\n', open.Disagreements));
        open.AnnouncementHash.ShouldBe(audit.AnnouncementHash);
        open.Record.ShouldBeNull();
    }

    [Fact]
    public void A_verified_audit_form_can_be_gone_on_with()
    {
        var record = SampleDraw.Run(SampleDraw.Full());
        var read = DrawVerifier.Verify(SampleDraw.Audit(record)).Record.ShouldNotBeNull();
        SampleDraw.Audit(read).ShouldBe(SampleDraw.Audit(record));
        var inspector = record.Standing().TeamOf(1)[0];
        SampleDraw.Audit(read.ReplaceInspector(inspector, [1], false, SampleDraw.Cause("ill")))
            .ShouldBe(SampleDraw.Audit(record.ReplaceInspector(inspector, [1], false, SampleDraw.Cause("ill"))));
    }

    [Fact]
    public void Forfeited_numbers_and_a_host_that_was_alone_are_remarked()
    {
        DrawVerifier.Verify(SampleDraw.Audit(SampleDraw.Run(SampleDraw.Full()))).Remarks.ShouldHaveSingleItem().Id.ShouldBe("PE1346");
        var alone = SampleDraw.Run(SampleDraw.Plain(10, Supervision.Draws.Freezing.Quota.Of(2)));
        DrawVerifier.Verify(SampleDraw.Audit(alone)).Remarks.ShouldHaveSingleItem().Id.ShouldBe("PE1345");
    }
}
