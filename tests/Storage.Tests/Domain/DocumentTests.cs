using PolicyEngine.Databases;
using PolicyEngine.Supervision.Dossiers;
using PolicyEngine.Supervision.ItemLists;
using PolicyEngine.Supervision.Plans;
using PolicyEngine.Supervision.Plans.Reviews;
using PolicyEngine.Supervision.Tasks;
using PolicyEngine.Supervision.Visits;
using PolicyEngine.Transactions;

namespace PolicyEngine.Storage.Tests.Domain;

public class DocumentTests
{
    private static readonly DateOnly Day = new(2023, 3, 1);
    private static readonly PlanningUnit Unit = new("u1", "市场监督管理局", "市场监管", "county");

    private static readonly PlannedTask Task1 =
        new("t1", "食品", ["food"], [new PlannedSample("A", null) { RatioPercent = 5.5m }], new DateOnly(2023, 6, 1), new DateOnly(2023, 6, 30)) { Participants = ["应急"] };

    [Theory, OnSqlite, OnPostgres]
    public async Task A_plan_comes_back_as_it_was_kept(DatabaseKind kind)
    {
        await using var database = new TestDatabase(kind);
        var plan = new Plan("p1", "x", "annual-plan", 2023, Unit, [Task1]) { Name = "年度计划" };
        await database.Commit(u => u.Store<IPlans>().Add(plan));
        var drafted = (await database.Read(s => s.Store<IPlans>().Find("p1")))!;
        var submitted = drafted.Value.Submit(Day).Review(new PlanReview("justice-bureau", "legality", "passed", Day, 1));
        await database.Commit(u => u.Store<IPlans>().Change(drafted, submitted, "plan-reviewed"));
        var kept = (await database.Read(s => s.Store<IPlans>().Of("x", 2023))).Single();
        kept.Revision.ShouldBe(2);
        (kept.Value.SubmittedOn, kept.Value.Unit, kept.Value.Name).ShouldBe((Day, Unit, "年度计划"));
        kept.Value.PresentReviews.Single().Aspect.ShouldBe("legality");
        kept.Value.Tasks[0].Samples.ShouldBe(Task1.Samples);
        kept.Value.Tasks[0].Joint.ShouldBeTrue();
        (await database.Read(s => s.Store<IPlans>().Of("x", 2024))).ShouldBeEmpty();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Two_people_who_change_one_plan_do_not_overwrite_each_other(DatabaseKind kind)
    {
        await using var database = new TestDatabase(kind);
        await database.Commit(u => u.Store<IPlans>().Add(new Plan("p1", "x", "annual-plan", 2023, Unit, [Task1])));
        var read = (await database.Read(s => s.Store<IPlans>().Find("p1")))!;
        await database.Commit(u => u.Store<IPlans>().Change(read, read.Value.Submit(Day), "plan-submitted"));
        var conflict = await Should.ThrowAsync<ConcurrencyConflict>(database.Commit(u => u.Store<IPlans>().Change(read, read.Value.Amend([]), "plan-amended")));
        (conflict.Key, conflict.Expected).ShouldBe(("p1", 1));
        await Should.ThrowAsync<ConcurrencyConflict>(database.Commit(u => u.Store<IPlans>().Add(read.Value)));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_item_list_of_a_day_is_the_latest_version_then_in_force(DatabaseKind kind)
    {
        await using var database = new TestDatabase(kind);
        foreach (var (id, from) in new[] { ("l1", new DateOnly(2022, 1, 1)), ("l2", new DateOnly(2023, 1, 1)) })
        {
            await database.Commit(u => u.Store<IItemLists>().Add(new ItemList(id, "x", "u1", from, [new InspectionItem("food", "食品", "d", "general") { Methods = ["on-site"] }])));
        }

        (await InForce(new DateOnly(2022, 12, 31)))!.Id.ShouldBe("l1");
        var list = (await InForce(new DateOnly(2023, 1, 1)))!;
        (list.Id, list.Find("food")!.Methods[0]).ShouldBe(("l2", "on-site"));
        (await InForce(new DateOnly(2021, 1, 1))).ShouldBeNull();

        async Task<ItemList?> InForce(DateOnly day) => (await database.Read(s => s.Store<IItemLists>().InForce("x", "u1", day)))?.Value;
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Visits_are_found_by_task_and_by_object(DatabaseKind kind)
    {
        await using var database = new TestDatabase(kind);
        var plan = new Plan("p1", "x", "annual-plan", 2023, Unit, [Task1]);
        var task = InspectionTask.Of(plan, Task1);
        await database.Commit(u =>
        {
            u.Store<ITasks>().Add(task);
            for (var i = 0; i < 5; i++)
            {
                u.Store<IVisits>().Add(new Visit($"v{i}", task.Id, $"o{i % 2}", ["i1", "i2"]));
            }
        });
        (await database.Read(s => s.Store<ITasks>().OfPlan("p1"))).Single().Value.Id.ShouldBe(task.Id);
        (await database.Read(s => s.Store<IVisits>().OfTask(task.Id, "v1", 2))).Select(v => v.Value.Id).ShouldBe(["v2", "v3"]);
        (await database.Read(s => s.Store<IVisits>().OfObject("o1"))).Select(v => v.Value.Id).ShouldBe(["v1", "v3"]);
        var visit = (await database.Read(s => s.Store<IVisits>().Find("v0")))!;
        await database.Commit(u => u.Store<IVisits>().Change(visit, visit.Value.Enter(u.Now).End(Day), "visit-ended"));
        (await database.Read(s => s.Store<IVisits>().Find("v0")))!.Value.EndedOn.ShouldBe(Day);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Whether_a_visit_is_open_and_how_many_ended_is_told_without_reading_them(DatabaseKind kind)
    {
        await using var database = new TestDatabase(kind);
        (await database.Read(s => (s.Store<IVisits>().AnyOpen("t1"), s.Store<IVisits>().Count("t1")))).ShouldBe((false, new VisitCount(0, 0, null)));
        await database.Commit(u =>
        {
            u.Store<IVisits>().Add(new Visit("v1", "t1", "o1", []));
            u.Store<IVisits>().Add(new Visit("v2", "t1", "o2", []) { Filings = [new Supervision.Filings.Filing("entry", "organ", Day)], Record = new VisitRecord { Witness = true } });
        });
        await End("v2", Day.AddDays(1));
        var (open, count) = await database.Read(s => (s.Store<IVisits>().AnyOpen("t1"), s.Store<IVisits>().Count("t1")));
        (open, count, count.AllEndedOn).ShouldBe((true, new VisitCount(2, 1, Day.AddDays(1)), null));
        await End("v1", Day);
        (open, count) = await database.Read(s => (s.Store<IVisits>().AnyOpen("t1"), s.Store<IVisits>().Count("t1")));
        (open, count.AllEndedOn).ShouldBe((false, Day.AddDays(1)));
        var kept = (await database.Read(s => s.Store<IVisits>().Find("v2")))!.Value;
        (kept.Filings.Single().Organ, kept.Record.Witness, kept.Record.SealAffixed).ShouldBe(("organ", true, null));

        async Task End(string id, DateOnly on)
        {
            var before = (await database.Read(s => s.Store<IVisits>().Find(id)))!;
            await database.Commit(u => u.Store<IVisits>().Change(before, before.Value.End(on), "visit-changed"));
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_host_says_when_an_event_was_recorded_and_the_ledger_holds_it(DatabaseKind kind)
    {
        await using var database = new TestDatabase(kind);
        var claimed = new VisitEnded("e1", "o1", Day, DateTimeOffset.MinValue, "v1");
        var kept = await database.Commit(u => u.Store<IDossiers>().Append(claimed));
        kept.RecordedAt.ShouldBe(database.Clock.GetUtcNow());
        (await database.Read(s => s.Store<IDossiers>().Of("o1"))).ShouldBe([kept]);
        (await database.Read(s => s.Store<ILedger>().Streams())).ShouldContain(s => s.Stream == "object/o1");
        (await Should.ThrowAsync<ConcurrencyConflict>(database.Commit(u => { u.Store<IDossiers>().Append(claimed); }))).Key.ShouldBe("e1");
    }
}
