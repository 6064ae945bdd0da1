using PolicyEngine.Supervision.Plans;
using PolicyEngine.Supervision.Plans.Reviews;
using PolicyEngine.Supervision.Tests.Data;

namespace PolicyEngine.Supervision.Tests.Plans;

/// <summary>Plans are reviewed by the organs and on the aspects that the profile's rules name.</summary>
public class PlanReviewTests
{
    private static readonly DateOnly Day = new(2023, 3, 20);

    [Fact]
    public void Each_organ_is_asked_for_its_own_aspects()
    {
        var reviewing = new PlanReviewing(ShippedPolicies.Of("wannian"));
        var plan = Submitted("wannian");
        var standing = reviewing.StandingOf(plan, Day);
        standing.Open.Select(r => (r.Verb, r.Organ, string.Join(",", r.Aspects))).ShouldBe(
        [
            ("review", "joint-conference-office", "ratio,frequency,repetition"),
            ("review", "justice-bureau", "legality"),
        ]);
        standing.Open[0].OrganName!.Zh.ShouldNotBeNullOrEmpty();
        (standing.PlanStatus, standing.Outcome.Verdict).ShouldBe(("submitted", "required"));
        standing.Outcome.Clauses.ShouldNotBeEmpty();

        foreach (var (organ, aspect) in new[] { ("joint-conference-office", "ratio"), ("joint-conference-office", "frequency"), ("justice-bureau", "legality") })
        {
            plan = reviewing.Review(plan, new PlanReview(organ, aspect, "passed", Day, plan.Revision));
        }

        reviewing.StandingOf(plan, Day).PlanStatus.ShouldBe("submitted");
        plan = reviewing.Review(plan, new PlanReview("joint-conference-office", "repetition", "passed", Day, plan.Revision));
        var done = reviewing.StandingOf(plan, Day);
        (done.PlanStatus, done.Open.Count, done.Outcome.Verdict).ShouldBe(("reviewed", 0, "satisfied"));
    }

    [Fact]
    public void A_change_of_content_needs_new_reviews()
    {
        var reviewing = new PlanReviewing(ShippedPolicies.Of("changchun"));
        var plan = reviewing.Review(Submitted("changchun"), new PlanReview("justice-bureau", null, "passed", Day, 1));
        reviewing.StandingOf(plan, Day).PlanStatus.ShouldBe("reviewed");
        var amended = plan.Amend([PlanExamples.Task("t9", "food", 10)]);
        reviewing.StandingOf(amended, Day).PlanStatus.ShouldBe("none");
        var again = amended.Submit(Day.AddDays(1));
        reviewing.StandingOf(again, Day).PlanStatus.ShouldBe("submitted");
        again.Reviews.Count.ShouldBe(1);
        Refused("PE0844", () => reviewing.Review(again, new PlanReview("justice-bureau", null, "passed", Day.AddDays(2), 1)));
    }

    [Fact]
    public void A_returned_plan_is_not_reviewed()
    {
        var reviewing = new PlanReviewing(ShippedPolicies.Of("changchun"));
        var plan = reviewing.Review(Submitted("changchun"), new PlanReview("justice-bureau", null, "returned", Day, 1));
        var standing = reviewing.StandingOf(plan, Day);
        (standing.PlanStatus, standing.Outcome.Verdict).ShouldBe(("submitted", "not-allowed"));
    }

    [Fact]
    public void An_approval_is_not_a_review()
    {
        var plan = Submitted("kaifu") with { Kind = "district-joint-plan" };
        var standing = new PlanReviewing(ShippedPolicies.Of("kaifu")).StandingOf(plan, Day);
        standing.Open.Select(r => (r.Verb, r.Organ)).ShouldBe([("approve", "people-government")]);
    }

    [Fact]
    public void Where_no_review_is_prescribed_submitting_is_enough()
    {
        var standing = new PlanReviewing(ShippedPolicies.Of("shancheng")).StandingOf(Submitted("shancheng"), Day);
        (standing.PlanStatus, standing.Outcome.Verdict).ShouldBe(("reviewed", "not-regulated"));
    }

    [Fact]
    public void Steps_out_of_order_are_refused_with_what_to_do()
    {
        var reviewing = new PlanReviewing(ShippedPolicies.Of("wannian"));
        var draft = PlanExamples.Plan("wannian", PlanExamples.Task("t1", "food", 5, "A"));
        var plan = draft.Submit(Day);
        Refused("PE0843", () => reviewing.Review(draft, new PlanReview("justice-bureau", null, "passed", Day, 1)));
        Refused("PE0841", () => plan.Submit(Day));
        Refused("PE0842", () => PlanExamples.Plan("wannian").Submit(Day));
        Refused("PE0845", () => reviewing.Review(plan, new PlanReview("justice-bureau", null, "passed", Day.AddDays(-1), 1)));
        Refused("PE0847", () => reviewing.Review(plan, new PlanReview("justice-bureaux", null, "passed", Day, 1)));
        Refused("PE0848", () => reviewing.Review(plan, new PlanReview("justice-bureau", null, "ok", Day, 1)));
        Refused("PE0840", () => plan.Publish(Day).Amend([]));
    }

    private static Plan Submitted(string locality) => PlanExamples.Plan(locality, PlanExamples.Task("t1", "food", 5)).Submit(Day.AddDays(-5));

    private static void Refused(string id, Func<Plan> step) => Should.Throw<PlanRefused>(() => _ = step()).Id.ShouldBe(id);
}
