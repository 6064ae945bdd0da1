using PolicyEngine.Workflows.Inbox;
using PolicyEngine.Workflows.Instances;
using PolicyEngine.Workflows.Runtime;
using PolicyEngine.Workflows.Stores;
using PolicyEngine.Workflows.Tests.Memory;
using PolicyEngine.Workflows.Waits;
using static PolicyEngine.Workflows.Tests.Draft;

namespace PolicyEngine.Workflows.Tests.Runtime;

/// <summary>An event that is for more waits than one commit takes: it must come out as if it had been assigned at once.</summary>
public class EventForManyTests
{
    private readonly TestHost host = new(options: AtOnce(1));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(6)]
    public async Task A_host_killed_between_two_parts_goes_on_and_everybody_gets_it_once(int atOnce)
    {
        for (var parts = 0; parts <= 6 / atOnce; parts++)
        {
            var first = new TestHost(options: AtOnce(atOnce));
            await first.Publish(Waiting());
            var ids = await StartEach(first, "a", "b", "c", "d", "e");
            first.Database.KillAfter = first.Database.Commits + 1 + parts;
            await Should.ThrowAsync<HostKilled>(first.Tell("go"));
            first.Database.KillAfter = 0;

            var second = new TestHost(first.Database, first.Clock, options: AtOnce(atOnce));
            await second.Settle();
            second.Failures.ShouldBeEmpty();
            foreach (var id in ids)
            {
                second.Lines(id).ShouldBe(["came"], $"{id}, killed after {parts} parts of {atOnce}");
            }

            second.Database.State.Inbox.ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task One_commit_assigns_it_to_no_more_waits_than_the_setting_says()
    {
        var few = new TestHost(options: AtOnce(2));
        await few.Publish(Waiting());
        await StartEach(few, "a", "b", "c", "d", "e");
        var id = await Stored(few, "go");
        var parts = new List<int>();
        AssignedPart part;
        do
        {
            part = await few.Delivery.AssignPart(id);
            parts.Add(part.Waits.Count);
        }
        while (part.HasMore);
        parts.ShouldBe([2, 2, 1]);
    }

    [Fact]
    public async Task Who_consumed_it_and_waits_again_before_the_others_have_it_does_not_get_it_twice()
    {
        await host.Publish(Workflow("loop", Sequence("s", Activity("For", "l", ("start", 1), ("end", 2), ("body", Wait("e", "go"))), Line("z", "end"))));
        await host.Publish(Waiting());
        await host.Start("loop", id: "a");
        var others = await StartEach(host, "b", "c");
        var id = await Stored(host, "go");
        await host.Delivery.Consume((await host.Delivery.AssignPart(id)).Waits.Single());
        await host.Settle();
        others.ShouldAllBe(o => host.Lines(o).Single() == "came");
        host.Instance("a").SubStatus.ShouldBe(InstanceSubStatus.Suspended, "its second round waits for another event");
        host.Database.State.Inbox.ShouldBeEmpty();
        await host.Tell("go");
        host.Lines("a").ShouldBe(["end"]);
    }

    [Fact]
    public async Task Who_begins_to_wait_after_its_first_part_does_not_get_it()
    {
        await host.Publish(Waiting());
        await StartEach(host, "b", "c");
        var id = await Stored(host, "go");
        await host.Delivery.AssignPart(id);
        await StartEach(host, "a", "d");
        await host.Settle();
        new[] { "a", "b", "c", "d" }.Where(i => host.Instance(i).SubStatus == InstanceSubStatus.Finished).ShouldBe(["b", "c"]);
    }

    [Fact]
    public async Task A_second_event_of_its_name_comes_after_it()
    {
        await host.Publish(Workflow("loop", Sequence("s", Wait("e", "go", "First"), Wait("f", "go", "Second")), variables: "First:Object;Second:Object"));
        await host.Start("loop", id: "a");
        await host.Start("loop", id: "b");
        var first = await Stored(host, "go", 1);
        await host.Delivery.AssignPart(first);
        await host.Tell("go", 2);
        await host.Settle();
        foreach (var id in new[] { "a", "b" })
        {
            var values = host.State(id).GetProperty("v");
            values.GetProperty("First").GetInt32().ShouldBe(1, id);
            values.GetProperty("Second").GetInt32().ShouldBe(2, id);
        }
    }

    [Fact]
    public async Task If_all_who_had_it_are_cancelled_those_who_came_meanwhile_get_it()
    {
        await host.Publish(Waiting());
        await StartEach(host, "a", "b");
        var id = await Stored(host, "go");
        await host.Delivery.AssignPart(id);
        await host.Delivery.AssignPart(id);
        await StartEach(host, "n", "o");
        foreach (var gone in new[] { "a", "b" })
        {
            await host.Workflows.Cancel(TestHost.Admin, gone, "no longer needed");
        }

        await host.Settle();
        new[] { "n", "o" }.ShouldAllBe(i => host.Lines(i).Single() == "came");
        host.Database.State.Inbox.ShouldBeEmpty();
    }

    [Fact]
    public async Task It_is_not_thrown_away_for_its_age_while_some_have_it()
    {
        await host.Publish(Waiting());
        await StartEach(host, "a", "b");
        var id = await Stored(host, "go", expires: TimeSpan.FromDays(1));
        await host.Delivery.AssignPart(id);
        await host.Advance(TimeSpan.FromDays(2));
        new[] { "a", "b" }.ShouldAllBe(i => host.Lines(i).Single() == "came");
    }

    private static RuntimeOptions AtOnce(int waits) => new() { Parallelism = 1, AssignedAtOnce = waits };

    private static byte[] Waiting() => Workflow("w", Sequence("s", Wait("e", "go"), Line("l", "came")));

    private static async Task<IReadOnlyList<string>> StartEach(TestHost on, params string[] ids)
    {
        foreach (var id in ids)
        {
            await on.Start("w", id: id);
        }

        return ids;
    }

    // Published by a host that stopped before it did anything about it.
    private static async Task<string> Stored(TestHost on, string name, int payload = 0, TimeSpan? expires = null)
    {
        var @event = new InboxEvent(
            $"event-{payload}", WaitKind.Event, name, null, null, System.Text.Json.JsonSerializer.SerializeToElement(payload), on.Clock.Now, on.Clock.Now + expires, "a");
        await on.Database.Commit(TestHost.Admin, u =>
        {
            u.Store<IInboxStore>().Add(@event);
            return 0;
        });
        return @event.Id;
    }
}
