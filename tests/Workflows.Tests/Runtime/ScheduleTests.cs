using System.Text.Json.Nodes;
using PolicyEngine.Calendars;
using static PolicyEngine.Workflows.Tests.Draft;

namespace PolicyEngine.Workflows.Tests.Runtime;

/// <summary>A start that is due is made, whatever else happens at that time.</summary>
public class ScheduleTests
{
    private static readonly DateOnly NewYear = new(2025, 1, 1);
    private readonly TestHost host = new();

    private static JsonObject Cron(string expression) =>
        Activity("Cron", "c", ("cronExpression", Literal(expression))).Custom(("canStartWorkflow", true), ("timeZone", "Asia/Shanghai"));

    private static byte[] Yearly(string line) => Workflow("yearly", Flowchart("f", [Cron("0 0 0 1 1 *"), Line("l", line)], "c>l"));

    private static byte[] Daily(string line) => Workflow("daily", Flowchart("f", [Cron("0 0 8 * * *"), Line("l", line)], "c>l"));

    private IEnumerable<string> Started() => host.Database.State.Instances.Values.OrderBy(i => i.CreatedAt).Select(i => host.Lines(i.Id).Single());

    [Fact]
    public async Task A_start_that_is_due_when_a_new_version_takes_over_is_made_on_that_version_once()
    {
        await host.Publish(Yearly("old"));
        await host.Settle();
        await host.Publish(Yearly("new"), NewYear);
        host.Clock.Now = BeijingTime.StartOf(NewYear).AddMilliseconds(300);
        await host.Settle();
        Started().ShouldBe(["new"]);
        await host.Advance(TimeSpan.FromDays(300));
        Started().ShouldBe(["new"]);
        await host.Advance(TimeSpan.FromDays(65));
        Started().ShouldBe(["new", "new"]);
    }

    [Fact]
    public async Task A_first_version_starts_at_the_midnight_from_which_it_is_active()
    {
        await host.Publish(Yearly("first"), NewYear);
        await host.Settle();
        host.Clock.Now = BeijingTime.StartOf(NewYear).AddMilliseconds(300);
        await host.Settle();
        Started().ShouldBe(["first"]);
    }

    [Fact]
    public async Task A_start_that_was_missed_while_no_host_ran_is_made_though_a_version_was_published_meanwhile()
    {
        await host.Publish(Daily("old"));
        await host.Settle();
        host.Clock.Now += TimeSpan.FromHours(25);
        var again = new TestHost(host.Database, host.Clock);
        await again.Publish(Daily("new"));
        await again.Settle();
        Started().ShouldBe(["new"]);
    }

    [Fact]
    public async Task Times_before_a_version_was_decided_are_not_made_up_for()
    {
        await host.Publish(Daily("first"), new DateOnly(2024, 1, 1));
        await host.Settle();
        Started().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_host_that_cannot_run_a_version_leaves_its_schedule_to_those_who_can()
    {
        var able = new TestHost(host.Database, host.Clock, [new NoteStep()]);
        await able.Publish(Workflow("noted", Flowchart("f", [Cron("0 0 8 * * *"), Activity("Test.Note", "n", ("key", Literal("k"))), Line("l", "noted")], "c>n", "n>l")));
        await able.Settle();
        host.Clock.Now += TimeSpan.FromHours(25);
        await host.Settle();
        host.Database.State.Triggers.Count.ShouldBe(1);
        await able.Settle();
        Started().ShouldBe(["noted"]);
    }

    [Fact]
    public async Task A_schedule_that_is_switched_off_starts_nothing_any_more()
    {
        await host.Publish(Daily("old"));
        await host.Settle();
        await host.Publisher.Activate(TestHost.Admin, "daily", new DateOnly(2024, 4, 23), null);
        await host.Advance(TimeSpan.FromDays(2));
        Started().ShouldBeEmpty();
        host.Database.State.Triggers.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_start_at_a_moment_is_made_once_however_often_hosts_begin_again()
    {
        var at = Activity("StartAt", "a", ("dateTime", Literal("2024-04-23T08:00:00+08:00"))).Custom(("canStartWorkflow", true));
        await host.Publish(Workflow("once", Flowchart("f", [at, Line("l", "once")], "a>l")));
        await host.Settle();
        await host.Advance(TimeSpan.FromDays(1));
        Started().ShouldBe(["once"]);
        (await host.Poller.NextDue()).ShouldBeNull();
        var again = new TestHost(host.Database, host.Clock);
        await again.Settle();
        await again.Advance(TimeSpan.FromDays(1));
        again.Failures.ShouldBeEmpty();
        Started().ShouldBe(["once"]);
    }
}
