using PolicyEngine.Workflows.Execution;
using PolicyEngine.Workflows.Instances;
using PolicyEngine.Workflows.Journal;
using PolicyEngine.Workflows.Tests.Memory;
using static PolicyEngine.Workflows.Tests.Draft;

namespace PolicyEngine.Workflows.Tests.Runtime;

/// <summary>Rules 1 to 5 of the format page: what commits together, and what a crash leaves.</summary>
public class OneTransactionTests
{
    private readonly NoteStep note = new();
    private readonly TestHost host;

    public OneTransactionTests() => host = new TestHost(steps: [note]);

    private static byte[] Parallel(string left, string right) => Workflow("w", Flowchart(
        "f",
        [Activity("FlowFork", "k", ("branches", Json("[\"A\",\"B\"]"))), Wait("a", left), Wait("b", right), Activity("FlowJoin", "j", ("mode", Literal("WaitAll"))), Line("e", "both")],
        "k:A>a", "k:B>b", "a>j", "b>j", "j>e"));

    // A step of a domain, an event, a task and an event of its own.
    private static byte[] Long() => Workflow("w", Sequence(
        "s", Note("n1", "one"), Wait("e", "go"), Note("n2", "two"), Task("t"), Activity("PublishEvent", "p", ("eventName", Literal("said"))), Line("l", "end")));

    private static System.Text.Json.Nodes.JsonObject Note(string id, string key) => Activity("Test.Note", id, ("key", Literal(key)));

    [Fact]
    public async Task Two_events_at_once_on_two_branches_are_both_consumed()
    {
        var running = await host.Run(Parallel("left", "right"));

        // Before the first can commit, the second has been delivered whole.
        host.Database.Meanwhile = () => host.Tell("right");
        await host.Tell("left");
        host.Instance(running.Id).SubStatus.ShouldBe(InstanceSubStatus.Finished);
        host.Lines(running.Id).ShouldBe(["both"]);
        host.Database.State.Inbox.ShouldBeEmpty();
    }

    [Fact]
    public async Task Twenty_instances_with_two_events_from_two_threads_all_finish()
    {
        await host.Publish(Parallel("left", "right"));
        var ids = new List<string>();
        for (var i = 0; i < 20; i++)
        {
            ids.Add((await host.Start("w", correlationId: $"case-{i}")).Id);
        }

        await System.Threading.Tasks.Task.WhenAll(Enumerable.Range(0, 20).SelectMany(i => new[] { "left", "right" }.Select(e => System.Threading.Tasks.Task.Run(() => host.Tell(e, null, $"case-{i}")))));
        await host.Settle();
        ids.ShouldAllBe(id => host.Instance(id).SubStatus == InstanceSubStatus.Finished);
        ids.ShouldAllBe(id => host.Lines(id).Count == 1);
    }

    [Fact]
    public async Task State_waits_journal_domain_and_outbox_commit_as_one()
    {
        var running = await host.Run(Workflow("w", Sequence("s", Wait("e", "go"), Note("n", "one"), Task("t"))));
        var (before, commits) = (host.Database.State, host.Database.Commits);
        var stimulus = new ResumeStimulus(1, Waits.WaitKind.Event, default);

        host.Database.KillBefore = commits + 1;
        await Should.ThrowAsync<HostKilled>(host.Runner.Run(TestHost.Admin, running.Id, stimulus));
        host.Database.State.ShouldBeSameAs(before);

        host.Database.KillBefore = 0;
        await host.Runner.Run(TestHost.Admin, running.Id, stimulus);
        host.Database.Commits.ShouldBe(commits + 1);
        host.Database.State.Notes.Keys.ShouldBe(["one", "notes"], ignoreOrder: true);
        host.Database.State.Outbox.Count.ShouldBe(1);
        host.Database.State.Waits.ShouldBeEmpty();
        host.Instance(running.Id).ReadyAt.ShouldNotBeNull("the task after it is for the next burst");
    }

    [Fact]
    public async Task An_instance_is_stored_before_its_first_step_runs()
    {
        await host.Publish(Long());
        host.Database.KillAfter = host.Database.Commits + 1;
        await Should.ThrowAsync<HostKilled>(host.Start("w", id: "first"));
        note.Started.ShouldBe(0);
        var stored = host.Instance("first");
        (stored.SubStatus, stored.ReadyAt.HasValue).ShouldBe((InstanceSubStatus.Pending, true));

        var again = Restart();
        await again.Settle();
        again.Instance("first").SubStatus.ShouldBe(InstanceSubStatus.Suspended);
        note.Started.ShouldBe(1);
    }

    [Fact]
    public async Task An_event_whose_resume_was_cut_off_is_consumed_after_the_restart()
    {
        var running = await host.Run(Workflow("w", Sequence("s", Wait("e", "go"), Line("l", "went"))));
        host.Database.KillAfter = host.Database.Commits + 1;
        await Should.ThrowAsync<HostKilled>(host.Tell("go"));
        host.Lines(running.Id).ShouldBeEmpty();

        var again = Restart();
        await again.Settle();
        again.Lines(running.Id).ShouldBe(["went"]);
        again.Database.State.Inbox.ShouldBeEmpty();
    }

    [Fact]
    public async Task Killed_at_any_commit_nothing_is_lost_and_nothing_happens_twice()
    {
        var whole = await Play(new TestHost(steps: [new NoteStep()]), 0, false);
        for (var commit = 1; commit <= whole.Commits; commit++)
        {
            foreach (var after in new[] { false, true })
            {
                var state = (await Play(new TestHost(steps: [new NoteStep()]), commit, after)).State;
                state.Instances.Values.ShouldAllBe(i => i.SubStatus == InstanceSubStatus.Finished, $"killed {(after ? "after" : "before")} commit {commit}");
                state.Notes.OrderBy(n => n.Key).ShouldBe(whole.State.Notes.OrderBy(n => n.Key));
                state.Outbox.Select(m => m.Id).Order().ShouldBe(whole.State.Outbox.Select(m => m.Id).Order());
                Kinds(state).ShouldBe(Kinds(whole.State), $"killed {(after ? "after" : "before")} commit {commit}");
                state.Waits.ShouldBeEmpty();
            }
        }
    }

    [Fact]
    public async Task What_a_step_takes_in_the_transaction_is_known_to_the_steps_after_it()
    {
        var definition = Workflow(
            "w", Sequence("s", Activity("Test.Note", "n", ("key", Literal("one")), ("number", Output("No"))), Activity("WriteLine", "l", ("text", CSharp("Variables.No")))), variables: "No:Int32");
        host.Lines((await host.Run(definition)).Id).ShouldBe(["1"]);
    }

    [Fact]
    public async Task A_step_that_fails_in_the_transaction_leaves_nothing_and_becomes_an_incident()
    {
        note.Failing = 1;
        var faulted = await host.Run(Workflow("w", Sequence("s", Line("a", "before"), Note("n", "one"), Line("b", "after"))));
        faulted.SubStatus.ShouldBe(InstanceSubStatus.Faulted);
        host.Lines(faulted.Id).ShouldBe(["before"]);
        host.Database.State.Outbox.ShouldBeEmpty();
        host.Database.State.Notes.ShouldBeEmpty();
        host.State(faulted.Id).GetProperty("e")[0].GetProperty("m").GetString().ShouldBe("The printer is on fire.");

        var mended = await host.Workflows.Retry(TestHost.Admin, faulted.Id);
        mended.SubStatus.ShouldBe(InstanceSubStatus.Finished);
        host.Lines(faulted.Id).ShouldBe(["before", "after"]);
        host.Database.State.Outbox.Count.ShouldBe(1);
    }

    private TestHost Restart()
    {
        host.Database.KillAfter = host.Database.KillBefore = 0;
        return new TestHost(host.Database, host.Clock, [note]);
    }

    // Plays a whole instance; the host dies at one commit, a new one takes over, and whoever was not answered asks again.
    private static async Task<MemoryDatabase> Play(TestHost host, int kill, bool after)
    {
        await host.Publish(Long());
        var start = host.Database.Commits;
        (host.Database.KillBefore, host.Database.KillAfter) = kill == 0 ? (0, 0) : after ? (0, start + kill) : (start + kill, 0);
        var current = host;
        await Insist(h => h.Start("w", id: "it"), h => h.Database.State.Instances.ContainsKey("it"));
        await Insist(h => h.Settle(), _ => true);
        await Insist(h => h.Tell("go"), h => h.Database.State.Inbox.Count > 0 || h.Database.State.Notes.ContainsKey("two"));
        await Insist(h => h.Settle(), _ => true);
        await Insist(h => h.Complete(h.OpenTasks().Single().Id), h => h.OpenTasks().Count == 0);
        await Insist(h => h.Settle(), _ => true);
        return current.Database;

        async Task Insist(Func<TestHost, Task> command, Func<TestHost, bool> isDone)
        {
            try
            {
                await command(current);
            }
            catch (HostKilled)
            {
                (host.Database.KillBefore, host.Database.KillAfter) = (0, 0);
                current = new TestHost(host.Database, host.Clock, [new NoteStep()]);
                await current.Settle();
                if (!isDone(current))
                {
                    await command(current);
                }
            }
        }
    }

    private static IReadOnlyList<string> Kinds(MemoryState state) =>
        [.. state.Journal["it"].Where(r => r.Kind != JournalKind.Continued).Select(r => $"{r.Kind} {r.Path}")];
}
