using PolicyEngine.Supervision.Plans;
using PolicyEngine.Supervision.Plans.Checks;
using PolicyEngine.Supervision.Tests.Data;

namespace PolicyEngine.Supervision.Tests.Plans;

/// <summary>The shipped profiles check a plan while it is written; each remark names its clauses.</summary>
public class PlanCheckTests
{
    private static readonly PlannedTask[] InOrder =
        [PlanExamples.Task("t1", "food", 5), PlanExamples.Task("t2", "lift", 25), PlanExamples.Task("t3", "price", 3)];

    [Fact]
    public void A_plan_in_order_has_no_remark()
    {
        var plan = PlanExamples.Plan("changchun", InOrder);
        Check("changchun", PlanExamples.Input(plan)).Where(r => r.Weight > PlanRemarkWeight.Note).ShouldBeEmpty();
    }

    [Fact]
    public void A_ratio_outside_its_bounds_is_remarked_with_its_clause()
    {
        var plan = PlanExamples.Plan("changchun", PlanExamples.Task("t1", "food", 2), PlanExamples.Task("t2", "lift", 10), PlanExamples.Task("t3", "price", 30) with { Justification = "投诉集中" });
        var remarks = Check("changchun", PlanExamples.Input(plan)).Where(r => r.Id == "PE0830").ToList();
        remarks.Select(r => r.TaskId).ShouldBe(["t1", "t2"], ignoreOrder: true);
        remarks.ShouldAllBe(r => r.Clauses.Count > 0 && r.Weight >= PlanRemarkWeight.Departure);
        remarks.Single(r => r.TaskId == "t1").Text.Zh.ShouldBe("任务“t1”的抽查比例2%：不可以");
    }

    [Fact]
    public void Tasks_that_are_each_in_bounds_may_together_pass_the_yearly_cap()
    {
        var plan = PlanExamples.Plan("wannian", PlanExamples.Task("t1", "food", 6, "A"), PlanExamples.Task("t2", "price", 3.9m, "A"), PlanExamples.Task("t3", "lift", 0.5m, "A"));
        var remark = Check("wannian", PlanExamples.Input(plan)).Single(r => r.Id == "PE0830");
        remark.TaskId.ShouldBe("t3");
        remark.Text.En.ShouldBe("Task 't3', Library A, ratio 0.5% after 9.9% earlier in the year: Not allowed");
        remark.Clauses.ShouldContain("3.1.1-a-ratio");
    }

    [Fact]
    public void A_group_too_small_for_any_lawful_number_is_a_conflict()
    {
        var sample = new PlannedSample("A", null) { Count = 1, Population = 9 };
        var plan = PlanExamples.Plan("wannian", PlanExamples.Task("t1", "food", 0, "A") with { Samples = [sample] });
        var remark = Check("wannian", PlanExamples.Input(plan)).Single(r => r.Id == "PE0830");
        (remark.Verdict, remark.Weight).ShouldBe(("conflict", PlanRemarkWeight.Breach));
    }

    [Fact]
    public void A_task_outside_its_window_is_remarked()
    {
        var plan = PlanExamples.Plan("wannian", PlanExamples.Task("t1", "food", 5, "A", month: 4), PlanExamples.Task("t2", "price", 5, "C", month: 4));
        var remarks = Check("wannian", PlanExamples.Input(plan)).Where(r => r.Id == "PE0831").ToList();
        remarks.ShouldContain(r => r.TaskId == "t1" && r.Verdict == "not-allowed");
        remarks.ShouldNotContain(r => r.TaskId == "t2");
        remarks.Single(r => r.TaskId == "t1").Clauses.ShouldContain(c => c.Contains("quiet"));
    }

    [Fact]
    public void A_department_s_own_plan_over_a_library_that_another_organ_leads_is_remarked()
    {
        var task = PlanExamples.Task("t1", "food", 5, "A");
        IEnumerable<string> Cited(Plan plan) => Check("wannian", PlanExamples.Input(plan)).Where(r => r.Id == "PE0831").SelectMany(r => r.Clauses);
        Cited(PlanExamples.Plan("wannian", task)).ShouldContain("3.1.1-a-organiser");
        Cited(PlanExamples.Plan("wannian", task) with { Unit = PlanExamples.County with { Id = "joint-conference-office" } }).ShouldBeEmpty();
        Cited(PlanExamples.Plan("wannian", PlanExamples.Task("t1", "food", 5, "B"))).ShouldBeEmpty();
    }

    [Fact]
    public void Where_the_document_is_silent_nothing_is_remarked()
    {
        var plan = PlanExamples.Plan("kaifu", PlanExamples.Task("t1", "food", 90, month: 2));
        Check("kaifu", PlanExamples.Input(plan)).Where(r => r.Id is "PE0830" or "PE0831" or "PE0832" or "PE0833").ShouldBeEmpty();
    }

    [Fact]
    public void An_item_without_a_task_and_a_task_without_an_item_are_remarked()
    {
        var plan = PlanExamples.Plan("changchun", PlanExamples.Task("t1", "food", 5), PlanExamples.Task("t2", "unknown", 5));
        var remarks = Check("changchun", PlanExamples.Input(plan));
        remarks.Where(r => r.Id == "PE0833").Select(r => r.ItemId).ShouldBe(["lift", "price"]);
        remarks.Where(r => r.Id == "PE0833").ShouldAllBe(r => r.Clauses.Count > 0);
        remarks.ShouldContain(r => r.Id == "PE0836" && r.ItemId == "unknown");
        remarks.ShouldContain(r => r.Id == "PE0831" && r.TaskId == "t2" && r.Verdict == "not-allowed");
    }

    [Fact]
    public void A_library_that_must_be_inspected_whole_needs_a_task_that_covers_it()
    {
        var input = PlanExamples.Input(PlanExamples.Plan("wannian", PlanExamples.Task("t1", "food", 50, "C"))) with
        {
            Populations = new Dictionary<string, int> { ["A"] = 100, ["B"] = 500, ["C"] = 40 },
        };
        var remark = Check("wannian", input).Single(r => r.Id == "PE0832");
        remark.Text.Zh.ShouldStartWith("C类库的每个对象本年度确定检查0次");
        remark.Clauses.ShouldNotBeEmpty();
        var whole = input with { Plan = PlanExamples.Plan("wannian", PlanExamples.Task("t1", "food", 100, "C")) };
        Check("wannian", whole).ShouldNotContain(r => r.Id == "PE0832");
    }

    [Fact]
    public void The_same_item_at_two_levels_may_meet_the_same_enterprise()
    {
        var above = PlanExamples.Plan("changchun", PlanExamples.Task("city-1", "food", 5, month: 5)) with { Id = "plan-2", Unit = PlanExamples.City };
        var remark = Check("changchun", PlanExamples.Input(PlanExamples.Plan("changchun", InOrder), above)).Single(r => r.Id == "PE0834");
        (remark.TaskId, remark.ItemId, remark.Weight).ShouldBe(("t1", "food", PlanRemarkWeight.Possible));
        remark.Text.Zh.ShouldContain("若抽到同一企业");
        remark.Clauses.ShouldNotBeEmpty();
    }

    [Fact]
    public void A_task_without_a_draw_is_remarked_where_a_draw_is_required()
    {
        var plan = PlanExamples.Plan("changchun", PlanExamples.Task("t1", "food", 5) with { DrawMode = "none" });
        Check("changchun", PlanExamples.Input(plan)).ShouldContain(r => r.Id == "PE0837" && r.Clauses.Count > 0);
    }

    [Theory]
    [InlineData("changchun", 2023, 3, 15, PlanRemarkWeight.Breach)]
    [InlineData("wannian", 2023, 4, 10, PlanRemarkWeight.Breach)]
    [InlineData("kaifu", 2023, 1, 10, PlanRemarkWeight.Breach)]
    [InlineData("wannian", 2023, 3, 10, null)]
    public void A_plan_made_too_late_is_remarked(string locality, int year, int month, int day, PlanRemarkWeight? weight)
    {
        var on = new DateOnly(year, month, day);
        var input = PlanExamples.Input(PlanExamples.Plan(locality, InOrder) with { CompletedOn = on }) with { AsOf = on };
        Check(locality, input).Where(r => r.Id == "PE0835").Select(r => (PlanRemarkWeight?)r.Weight).SingleOrDefault().ShouldBe(weight);
    }

    [Fact]
    public void A_plan_not_yet_made_is_told_its_day()
    {
        var input = PlanExamples.Input(PlanExamples.Plan("wannian", InOrder) with { CompletedOn = null }) with { AsOf = new DateOnly(2023, 2, 1) };
        var remark = Check("wannian", input).Single(r => r.Decision == "plan-deadline");
        (remark.Weight, remark.Text.Zh).ShouldBe((PlanRemarkWeight.Note, "计划应于2023-03-31前完成"));
    }

    [Fact]
    public void What_the_vocabulary_does_not_know_is_told_and_the_rest_is_checked()
    {
        var plan = PlanExamples.Plan("wannian", PlanExamples.Task("t1", "food", 5, "D"), PlanExamples.Task("t2", "price", 50, "A"));
        var remarks = Check("wannian", PlanExamples.Input(plan));
        remarks.ShouldContain(r => r.Id == "PE0838" && r.TaskId == "t1");
        remarks.ShouldContain(r => r.Id == "PE0830" && r.TaskId == "t2");
        remarks.Select(r => r.Weight).ShouldBeInOrder(SortDirection.Descending);
    }

    private static IReadOnlyList<PlanRemark> Check(string locality, PlanCheckInput input) => new PlanCheck(ShippedPolicies.Of(locality)).Of(input);
}
