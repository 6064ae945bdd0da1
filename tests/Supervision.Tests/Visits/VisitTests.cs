using PolicyEngine.Supervision.Plans;
using PolicyEngine.Supervision.Tasks;
using PolicyEngine.Supervision.Tests.Plans;
using PolicyEngine.Supervision.Visits;

namespace PolicyEngine.Supervision.Tests.Visits;

public class VisitTests
{
    private static readonly DateOnly Day = new(2023, 6, 10);
    private static readonly Visit Drawn = new("v1", "t1", "o1", ["i1", "i2"]);

    [Fact]
    public void An_inspector_is_replaced_until_the_visit_ended()
    {
        Drawn.Replace("i1", "i3").Inspectors.ShouldBe(["i3", "i2"]);
        Refused("PE0851", () => Drawn.Replace("i9", "i3"));
        Refused("PE0852", () => Drawn.Replace("i1", "i2"));
        Refused("PE0850", () => Drawn.End(Day).Replace("i1", "i3"));
    }

    [Fact]
    public void A_visit_ends_once_and_an_impossible_one_needs_evidence()
    {
        Refused("PE0853", () => Drawn.End(Day).End(Day));
        Refused("PE0853", () => Drawn.End(Day).Enter(default));
        Refused("PE0854", () => Drawn.FindImpossible(Day, "closed-or-moved", " "));
        Drawn.FindImpossible(Day, "closed-or-moved", "photo-1").EndedOn.ShouldBe(Day);
    }

    [Fact]
    public void All_inspections_have_ended_when_the_last_one_did()
    {
        var two = new[] { Drawn.End(Day), Drawn with { Id = "v2" } };
        TaskProgress.Of(two).ShouldBe(new TaskProgress(2, 1, 0, null));
        two[1] = two[1].FindImpossible(Day.AddDays(3), "closed-or-moved", "photo-1");
        TaskProgress.Of(two).ShouldBe(new TaskProgress(2, 2, 1, Day.AddDays(3)));
        TaskProgress.Of([]).AllInspectionsEndedOn.ShouldBeNull();
    }

    [Fact]
    public void A_planned_task_is_carried_out_as_often_as_planned()
    {
        var planned = PlanExamples.Task("t1", "food", 5) with { TimesPerYear = 2 };
        var plan = PlanExamples.Plan("x", planned);
        InspectionTask.Of(plan, planned, 2).Id.ShouldBe("plan-1/t1/2");
        Should.Throw<ArgumentOutOfRangeException>(() => InspectionTask.Of(plan, planned, 3));
        InspectionTask.Of(plan, planned).Items.ShouldBe(planned.Items);
    }

    private static void Refused(string id, Func<Visit> step) => Should.Throw<VisitRefused>(() => _ = step()).Id.ShouldBe(id);
}
