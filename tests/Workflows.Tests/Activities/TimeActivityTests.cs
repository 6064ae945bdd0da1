using System.Text.Json.Nodes;
using PolicyEngine.Workflows.Instances;
using PolicyEngine.Workflows.Tests.Runtime;
using static PolicyEngine.Workflows.Tests.Draft;

namespace PolicyEngine.Workflows.Tests.Activities;

public class TimeActivityTests
{
    private readonly TestHost host = new();

    [Fact]
    public async Task A_delay_waits_its_span()
    {
        var running = await host.Run(Workflow("w", Sequence("s", Activity("Delay", "d", ("timeSpan", Literal("1.00:00:00"))), Line("l", "after"))));
        await host.Advance(TimeSpan.FromHours(23));
        host.Lines(running.Id).ShouldBeEmpty();
        await host.Advance(TimeSpan.FromHours(1));
        host.Lines(running.Id).ShouldBe(["after"]);
    }

    [Fact]
    public async Task A_delay_in_working_days_passes_over_holidays()
    {
        var delay = Activity("Delay", "d", ("timeSpan", Literal("7.00:00:00"))).Custom(("amount", new JsonObject { ["value"] = 7, ["unit"] = "workingDays" }));
        await host.Run(Workflow("w", Sequence("s", delay)));

        // From Monday 22 April: 23, 24, 25, 26, make-up day 28 (Sunday), 29, 30.
        host.Database.State.Waits.Values.Single().DueAt!.Value.ToString("yyyy-MM-dd HH:mm zzz").ShouldBe("2024-04-30 09:00 +08:00");
    }

    [Fact]
    public async Task A_moment_that_has_passed_completes_at_once_and_a_coming_one_is_waited_for()
    {
        var definition = Workflow(
            "w", Sequence("s", Activity("StartAt", "p", ("dateTime", Literal("2024-01-01T00:00:00+08:00"))), Line("a", "past"), Activity("StartAt", "c", ("dateTime", Literal("2024-04-23T08:00:00"))), Line("b", "came")));
        var running = await host.Run(definition);
        host.Lines(running.Id).ShouldBe(["past"]);
        await host.Advance(TimeSpan.FromHours(23));
        host.Lines(running.Id).ShouldBe(["past", "came"]);
    }

    [Fact]
    public async Task A_time_does_not_wait_for_a_step_that_takes_long()
    {
        var gate = new GateStep();
        var gated = new TestHost(steps: [gate]);
        await gated.Publish(Workflow("long", Sequence("s", Line("a", "a"), Activity("Test.Gate", "g").Custom(("runAsynchronously", true)), Line("l", "after"))));
        var timed = await gated.Run(Workflow("timed", Sequence("s", Activity("Delay", "d", ("timeSpan", Literal("01:00:00"))), Line("l", "after"))));
        var id = await StoreReady(gated, "long");
        gated.Clock.Now += TimeSpan.FromHours(1);
        var ready = gated.Poller.RunReady();
        await gated.Poller.RunTimely();
        gated.Lines(timed.Id).ShouldBe(["after"]);
        ready.IsCompleted.ShouldBeFalse();
        gate.Open();
        (await ready).ShouldBe(1);
        gated.Lines(id).ShouldBe(["a", "after"]);
    }

    // As a schedule or another workflow would: stored, and left to a worker.
    private static async Task<string> StoreReady(TestHost host, string definition)
    {
        var version = host.Catalogue.Active(definition)!;
        await host.Database.Commit(TestHost.Admin, unit => NewInstance.Of(version, "ready", new Dictionary<string, System.Text.Json.JsonElement>(), host.Clock.Now).TryAdd(unit));
        return "ready";
    }

    [Theory]
    [InlineData(null, "2024-04-22T09:00:00+00:00")]
    [InlineData("Asia/Shanghai", "2024-04-23T09:00:00+08:00")]
    public async Task A_cron_is_UTC_unless_the_file_names_a_zone(string? zone, string due)
    {
        var cron = Activity("Cron", "c", ("cronExpression", Literal("0 0 9 * * *")));
        if (zone is not null)
        {
            cron.Custom(("timeZone", zone));
        }

        await host.Run(Workflow("w", Sequence("s", cron)));
        host.Database.State.Waits.Values.Single().DueAt.ShouldBe(DateTimeOffset.Parse(due));
    }

    [Fact]
    public async Task A_timer_within_a_workflow_waits_one_interval()
    {
        var running = await host.Run(Workflow("w", Sequence("s", Activity("Timer", "t", ("interval", Literal("00:10:00"))), Line("l", "after"))));
        await host.Advance(TimeSpan.FromMinutes(10));
        host.Instance(running.Id).SubStatus.ShouldBe(InstanceSubStatus.Finished);
    }

    [Fact]
    public async Task A_schedule_starts_one_instance_at_each_time_and_makes_up_for_missed_ones_once()
    {
        var timer = Activity("Cron", "t", ("cronExpression", Literal("0 0 8 * * *"))).Custom(("canStartWorkflow", true), ("timeZone", "Asia/Shanghai"));
        await host.Publish(Workflow("daily", Flowchart("f", [timer, Line("l", "ran")], "t>l")));
        await host.Settle();
        host.Database.State.Instances.ShouldBeEmpty();
        await host.Advance(TimeSpan.FromHours(23));
        host.Database.State.Instances.Count.ShouldBe(1);
        await host.Advance(TimeSpan.FromDays(3));
        host.Database.State.Instances.Count.ShouldBe(2);
        host.Database.State.Instances.Keys.ShouldAllBe(id => host.Lines(id).Count == 1);
    }
}
