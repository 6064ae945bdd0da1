using System.Text.Json;
using PolicyEngine.Activities.Tests.Hosting;
using PolicyEngine.Databases;
using PolicyEngine.Supervision.Decisions;
using PolicyEngine.Supervision.Plans;
using PolicyEngine.Workflows.Instances;

namespace PolicyEngine.Activities.Tests.Plans;

/// <summary>The example of docs/procedures.md.</summary>
public sealed class ExampleProcedureTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task The_example_brings_a_plan_through_a_returned_review_to_its_publication(DatabaseKind kind)
    {
        await using var host = await ProcedureHost.Open(kind);
        await host.PublishFile("plan-in-short", await File.ReadAllTextAsync(Path.Combine(Shipped.Root, "samples", "procedures", "plan-in-short.json")));
        var reviewer = Shipped.Policies.Current.Find(ProcedureHost.Locality)!.Profile.Organs[0].Role;
        var run = await host.Start(
            "plan-in-short",
            new { jurisdiction = ProcedureHost.Locality, kind = "annual-plan", year = 2026, unit = PlanExamples.Unit, reviewer },
            "plan/example");
        (await host.Instance(run.Id)).Incidents.ShouldBeEmpty();
        (await host.Worklist()).Single().DueAt.ShouldNotBeNull();

        await host.Answer("write-plan", new { plan = PlanExamples.Plan(PlanExamples.Task("t1")) });
        await host.Answer("review-plan", new { outcome = "returned", note = "补充依据" });
        await host.Answer("write-plan", new { plan = PlanExamples.Plan(PlanExamples.Task("t1"), PlanExamples.Task("t2")) });
        await host.Answer("review-plan", new { outcome = "passed" });

        var done = await host.Instance(run.Id);
        (done.Status, done.Text("Verdict"), done["Late"].GetBoolean()).ShouldBe((InstanceSubStatus.Finished, "on-time", false));
        var plan = (await host.Read(s => s.Store<IPlans>().Find(done.Text("PlanId")!)))!.Value;
        (plan.Revision, plan.Tasks.Count, plan.CompletedOn, plan.PublishedOn).ShouldBe((2, 2, (DateOnly?)host.Today, (DateOnly?)host.Today));
        plan.Reviews.Select(r => (r.Outcome, r.Revision)).ShouldBe([("returned", 1), ("passed", 2)]);

        var said = (await host.Ledger($"plan/{plan.Id}")).Where(e => e.Payload.Contains("\"activity\"", StringComparison.Ordinal)).ToList();
        said.Select(e => e.Type).ShouldBe(
        [
            "plan-drafted", "plan-checked", "plan-submitted", "plan-reviewed", "plan-amended", "plan-checked", "plan-submitted", "plan-reviewed",
            "plan-completed", DecisionRecorder.EntryType, "plan-published",
        ]);
        JsonDocument.Parse(said[^1].Payload).RootElement.GetProperty("step").GetString().ShouldBe("plan-publication");
    }
}
