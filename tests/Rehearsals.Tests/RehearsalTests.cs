namespace PolicyEngine.Rehearsals.Tests;

public class RehearsalTests
{
    [Fact]
    public async Task A_year_is_played_without_waiting_and_without_a_missed_deadline()
    {
        using var fair = new Fair();
        var timeline = (await fair.Play(Usual())).End!.Timeline.ShouldNotBeNull();
        timeline.Missed.ShouldBeEmpty();
        timeline.Stuck.ShouldBeEmpty();
        timeline.Instances.ShouldBe(26);
        timeline.Finished.ShouldBe(26);
        timeline.Running.ShouldBe(0);
        timeline.Deadlines.ShouldContain(new DeadlineCount(DeadlineKind.Task, "publish-result", "公示结果", 24, 0, 27));
        var plan = timeline.Happenings[0];
        (plan.On, plan.Title, plan.Clauses).ShouldBe((new DateOnly(2024, 1, 8), "起草年度计划", plan.Clauses));
        plan.Clauses.ShouldBe(["1-plan"]);
        timeline.Happenings.Where(h => h.Step == "inspect").Select(h => (h.On.Day, h.Count)).ShouldBe([(4, 4), (5, 4), (6, 4), (7, 4), (8, 4), (9, 4)]);
        timeline.Happenings[^1].Activity.ShouldEndWith("archive");
    }

    [Fact]
    public async Task A_late_step_is_shown_as_the_one_missed_deadline()
    {
        using var fair = new Fair();
        var timeline = (await fair.Play(Usual() with { Late = new LateStep("publish-result", 5) })).End!.Timeline.ShouldNotBeNull();
        var missed = timeline.Missed.ShouldHaveSingleItem();
        missed.Name.ShouldBe("publish-result");
        missed.Clauses.ShouldBe(["3-publish"]);
        missed.Done.ShouldBe(missed.Due!.Value.AddDays(5));
        timeline.Deadlines.Single(d => d.Name == "publish-result").ShouldBe(new DeadlineCount(DeadlineKind.Task, "publish-result", "公示结果", 23, 1, 27));
        timeline.Happenings.Sum(h => h.Missed).ShouldBe(1);
        timeline.Stuck.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_late_task_that_never_comes_up_is_said()
    {
        using var fair = new Fair();
        (await fair.Play(Usual() with { Late = new LateStep("archive", 5) })).End!.Refusal.ShouldNotBeNull().ShouldStartWith("PE1613");
    }

    [Fact]
    public async Task The_same_seed_gives_the_same_timeline_to_the_byte()
    {
        using var fair = new Fair();
        var settings = Usual() with { Late = new LateStep("publish-result", 3) };
        var first = await fair.Play(settings);
        (await fair.Play(settings)).Json.ShouldBe(first.Json);
    }

    [Theory]
    [InlineData("2024-01-08")]
    [InlineData("2024-03-05")]
    [InlineData("2024-03-07")]
    [InlineData("2024-04-01")]
    public async Task A_rehearsal_that_was_stopped_goes_on_and_ends_the_same(string stopOn)
    {
        using var fair = new Fair();
        var settings = Usual() with { Late = new LateStep("publish-result", 3) };
        var whole = await fair.Play(settings);
        var folder = Path.Combine(fair.Folder, "stopped");
        (await fair.Play(settings, folder, DateOnly.Parse(stopOn))).End.ShouldBeNull();
        (await fair.Play(settings, folder)).Json.ShouldBe(whole.Json);
    }

    [Fact]
    public async Task A_folder_of_another_rehearsal_is_refused_by_name()
    {
        using var fair = new Fair();
        var folder = Path.Combine(fair.Folder, "other");
        await fair.Play(Usual() with { Until = new DateOnly(2024, 1, 5) }, folder);
        (await fair.Play(Usual() with { Seed = 8 }, folder)).End!.Refusal.ShouldNotBeNull().ShouldContain("the seed 7, not 8");
    }

    [Fact]
    public async Task A_task_that_nobody_answers_is_reported_and_not_looped_over()
    {
        using var fair = new Fair();
        var timeline = (await fair.Play(Usual(("\"complete-task\"", "\"some-other-task\"")))).End!.Timeline.ShouldNotBeNull();
        var stuck = timeline.Stuck.ShouldHaveSingleItem();
        (stuck.Workflow, stuck.What, stuck.About, stuck.Count).ShouldBe(("fair-task", "complete-task", "task/1", 1));
        stuck.Reason.ShouldStartWith("PE1614");
        timeline.Missed.ShouldHaveSingleItem().Done.ShouldBeNull("its due day passed, and nobody did it");
        timeline.IsInOrder.ShouldBeFalse();
    }

    [Fact]
    public async Task An_answer_that_the_workflow_refuses_is_reported_once()
    {
        using var fair = new Fair();
        var timeline = (await fair.Play(Usual(("            true", "            \"perhaps\"")))).End!.Timeline.ShouldNotBeNull();
        timeline.Stuck.ShouldHaveSingleItem().Reason.ShouldStartWith("PE1615");
    }

    [Fact]
    public async Task It_can_be_played_to_a_day_and_on_from_there()
    {
        using var fair = new Fair();
        var folder = Path.Combine(fair.Folder, "until");
        var half = (await fair.Play(Usual() with { Until = new DateOnly(2024, 3, 6) }, folder)).End!.Timeline.ShouldNotBeNull();
        half.Running.ShouldBe(22, "the first four stalls are done");
        half.To.ShouldBe(new DateOnly(2024, 3, 6));
        half.Happenings.Max(h => h.On).ShouldBe(half.To);
        (await fair.Play(Usual(), folder)).Json.ShouldBe((await fair.Play(Usual())).Json);
    }

    private static RehearsalSettings Usual(params (string, string)[] changes) => new(Fair.Id, Fair.Read(changes), 7);
}
