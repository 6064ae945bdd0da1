using System.Text;
using PolicyEngine.Calendars;
using PolicyEngine.Workflows.Instances;
using PolicyEngine.Workflows.Moves;
using PolicyEngine.Workflows.Runtime;
using static PolicyEngine.Workflows.Tests.Draft;

namespace PolicyEngine.Workflows.Tests.Runtime;

public class VersionTests
{
    private readonly TestHost host = new();

    private static byte[] Version(string line, string task = "t") => Workflow("w", Sequence("s", Task(task), Line("l", line)));

    [Fact]
    public async Task A_running_instance_stays_on_the_version_that_it_started_with()
    {
        var old = await host.Run(Version("old"));
        await host.Publish(Version("new"));
        var fresh = await host.Start("w");
        foreach (var task in host.OpenTasks())
        {
            await host.Complete(task.Id);
        }

        host.Lines(old.Id).ShouldBe(["old"]);
        host.Lines(fresh.Id).ShouldBe(["new"]);
        fresh.Version.ShouldNotBe(old.Version);
    }

    [Fact]
    public async Task A_version_applies_from_its_day()
    {
        await host.Publish(Version("old"));
        await host.Publish(Version("new"), new DateOnly(2024, 5, 1));
        var before = await host.Start("w");
        host.Clock.Now = BeijingTime.StartOf(new DateOnly(2024, 5, 1));
        (await host.Start("w")).Version.ShouldNotBe(before.Version);
    }

    [Fact]
    public async Task The_same_content_is_the_same_version_however_it_is_laid_out()
    {
        var first = await host.Publish(Version("x"));
        var again = await host.Publish(Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(Version("x")).Replace(",\"", ",\n  \"")));
        again.ShouldBe(first);
        host.Database.State.Versions.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_definition_with_mistakes_never_becomes_a_version()
    {
        var published = await host.Publisher.Publish(TestHost.Admin, Fixtures.Read("Bad/loops.json"), "loops.json");
        published.Hash.ShouldBeNull();
        published.HasErrors.ShouldBeTrue();
        host.Database.State.Versions.ShouldBeEmpty();
    }

    [Fact]
    public async Task Nothing_that_is_stored_names_code()
    {
        var running = await host.Run(Fixtures.Read("Good/person-task.json"));
        var stored = Encoding.UTF8.GetString(host.Instance(running.Id).State.Span) + string.Join('\n', host.Journal(running.Id));
        stored.ShouldNotContain("Elsa.");
        stored.ShouldNotContain("System.");
        Encoding.UTF8.GetString(host.Instance(running.Id).State.Span).ShouldNotContain("PolicyEngine");
    }

    [Fact]
    public async Task An_instance_whose_version_this_host_cannot_run_is_left_alone_and_others_go_on()
    {
        var withStep = new TestHost(host.Database, host.Clock, [new NoteStep()]);
        await withStep.Publish(Workflow("own", Sequence("s", Wait("e", "go"), Activity("Test.Note", "n", ("key", Literal("k"))))));
        var alien = await withStep.Start("own");
        var plain = await host.Publish(Workflow("plain", Sequence("s", Wait("e", "go"))));
        plain.ShouldNotBeNull();
        var ordinary = await withStep.Start("plain");

        var without = new TestHost(host.Database, host.Clock);
        await without.Tell("go");
        await without.Settle();
        without.Instance(ordinary.Id).SubStatus.ShouldBe(InstanceSubStatus.Finished);
        without.Instance(alien.Id).SubStatus.ShouldBe(InstanceSubStatus.Suspended);

        await withStep.Settle();
        withStep.Instance(alien.Id).SubStatus.ShouldBe(InstanceSubStatus.Finished);
    }

    [Fact]
    public async Task More_instances_than_a_poll_takes_that_cannot_be_run_do_not_keep_the_others_from_it()
    {
        var able = new TestHost(host.Database, host.Clock, [new NoteStep()]);
        var delay = Activity("Delay", "d", ("timeSpan", Literal("01:00:00")));
        await able.Publish(Workflow("own", Sequence("s", delay.DeepClone().AsObject(), Activity("Test.Note", "n", ("key", Variable("K")))), variables: "K:String=k"));
        await able.Publish(Workflow("plain", Sequence("s", delay)));
        foreach (var id in new[] { "a1", "a2", "a3" })
        {
            await able.Start("own", id: id);
        }

        await able.Start("plain", id: "z");
        var unable = new TestHost(host.Database, host.Clock, options: new RuntimeOptions { Parallelism = 1, BatchSize = 2 });
        host.Clock.Now += TimeSpan.FromHours(1);
        for (var poll = 0; poll < 4; poll++)
        {
            await unable.Settle();
        }

        host.Instance("z").SubStatus.ShouldBe(InstanceSubStatus.Finished);
        unable.Failures.Count.ShouldBe(3, "each that cannot be run is left alone for a while");
    }

    [Fact]
    public async Task A_move_shows_beforehand_what_it_will_do_and_runs_nothing()
    {
        var moves = new InstanceMoves(host.Database, host.Catalogue, host.Clock);
        var running = await host.Run(Version("old"));
        var hash = await host.Publish(Version("new", "renamed"));

        var refused = await moves.Plan(running.Id, hash);
        refused.Problems.ShouldBe(["'s:t' is open and has no counterpart. Map it to an activity of the new version."]);
        (await Should.ThrowAsync<WorkflowRefused>(moves.Apply(TestHost.Admin, refused))).Id.ShouldBe("PE1282");

        var mapping = new Dictionary<string, string> { ["s:t"] = "s:renamed" };
        var plan = await moves.Plan(running.Id, hash, mapping);
        plan.IsPossible.ShouldBeTrue();
        plan.Steps.Select(s => $"{s.FromPath}>{s.ToPath} {string.Join(',', s.Waits)}").ShouldBe(["s>s ", "s:t>s:renamed task"]);
        var rows = host.Journal(running.Id).Count;
        await moves.Apply(TestHost.Admin, plan, mapping);
        host.Journal(running.Id).Count.ShouldBe(rows + 1);

        await host.Complete(host.OpenTasks().Single().Id);
        host.Lines(running.Id).ShouldBe(["new"]);
    }

    [Fact]
    public async Task A_plan_of_an_instance_that_has_gone_on_is_not_carried_out()
    {
        var moves = new InstanceMoves(host.Database, host.Catalogue, host.Clock);
        var running = await host.Run(Workflow("w", Sequence("s", Task("t"), Task("u"))));
        var hash = await host.Publish(Workflow("w", Sequence("s", Task("t"), Task("u"), Line("l", "new"))));
        var plan = await moves.Plan(running.Id, hash);
        await host.Complete(host.OpenTasks().Single().Id);
        await Should.ThrowAsync<Transactions.ConcurrencyConflict>(moves.Apply(TestHost.Admin, plan));
    }
}
