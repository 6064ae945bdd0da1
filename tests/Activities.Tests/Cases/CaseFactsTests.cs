using System.Text;
using System.Text.Json;
using PolicyEngine.Activities.Tests.Hosting;
using PolicyEngine.Calendars;
using PolicyEngine.Supervision.Cases;
using PolicyEngine.Supervision.Decisions;
using PolicyEngine.Supervision.Dossiers;
using PolicyEngine.Supervision.Filings;
using PolicyEngine.Supervision.ItemLists;
using PolicyEngine.Supervision.Plans;
using PolicyEngine.Supervision.Registers;
using PolicyEngine.Supervision.Tasks;
using PolicyEngine.Supervision.Visits;

namespace PolicyEngine.Activities.Tests.Cases;

public sealed class CaseFactsTests
{
    private const string Object = "object-1";

    private static readonly DateOnly Day = new(2025, 6, 10);
    private static readonly PlanningUnit Unit = new("market", "市场监督管理局", "市场监管", "county");

    [Fact]
    public async Task A_plan_gives_what_its_deadline_and_its_review_are_about()
    {
        await using var host = await ProcedureHost.Open();
        await Stored(host);
        (await Facts(host, "plan-deadline", new CaseSubject(Plan: "p"))).ShouldBe("""{"completedOn":null,"planKind":"annual-plan","planYear":2025}""");
        (await Facts(host, "plan-review", new CaseSubject(Plan: "p"))).ShouldBe("""{"planKind":"annual-plan","reviews":[]}""");
    }

    [Fact]
    public async Task A_task_gives_its_days_its_items_and_how_its_plan_stands()
    {
        await using var host = await ProcedureHost.Open();
        await Stored(host);
        (await Facts(host, "inspection-permission", new CaseSubject(Task: "p/t"))).ShouldBe(
            """
            {"drawMode":"double-random","educationOn":null,"endDate":"2025-06-27","filedWith":["justice-bureau"],"joint":false,"legalBasis":true,"onItemList":true,"origin":"annual-plan","planStatus":"none","reason":null,"specialKeyField":false,"startDate":"2025-06-02","organiser":"member-department"}
            """.Trim());
        (await Facts(host, "publication", new CaseSubject(Task: "p/t"))).ShouldBe("""{"allInspectionsEndedOn":null,"taskCompletedOn":"2025-06-30"}""");
    }

    [Fact]
    public async Task A_visit_gives_its_object_its_entry_and_what_came_of_it()
    {
        await using var host = await ProcedureHost.Open();
        await Stored(host);
        var permission = JsonDocument.Parse(await Facts(host, "inspection-permission", new CaseSubject(Visit: "v"))).RootElement;
        permission.GetProperty("at").GetString().ShouldBe("2025-06-10T10:00:00+08:00");
        permission.TryGetProperty("date", out _).ShouldBeFalse();
        permission.TryGetProperty("startDate", out _).ShouldBeFalse();
        permission.GetProperty("library").GetString().ShouldBe("B");
        permission.GetProperty("noticeDeliveredAt").ValueKind.ShouldBe(JsonValueKind.Null);
        permission.GetProperty("filedWith").EnumerateArray().Single().GetString().ShouldBe("justice-bureau");

        (await Facts(host, "publication", new CaseSubject(Visit: "v"))).ShouldBe(
            """{"allInspectionsEndedOn":null,"dispositionDecidedOn":"2025-06-20","inspectionEndedOn":"2025-06-11","publishedOn":"2025-06-25","result":"problem","taskCompletedOn":"2025-06-30"}""");
        (await Facts(host, "result-entry", new CaseSubject(Visit: "v"))).ShouldContain("\"enteredOn\":\"2025-06-12\"");
        (await Facts(host, "disclosure", new CaseSubject(Visit: "v"))).ShouldBe("""{"conduct":"cooperated","publishedChannels":["department-website"]}""");
        (await Facts(host, "transfer", new CaseSubject(Visit: "v"))).ShouldBe("""{"finding":"violation","notified":["judicial-organ"]}""");
    }

    [Fact]
    public async Task A_notice_without_a_receipt_is_not_taken_for_one_with_it()
    {
        await using var host = await ProcedureHost.Open();
        await Stored(host);
        (await Facts(host, "record-completeness", new CaseSubject(Visit: "v"))).ShouldNotContain("deliveryReceiptArchived", customMessage: "nothing was delivered");
        await host.Commit(unit =>
        {
            var delivered = new Visit("n1", "p/t", Object, ["1"]) { NoticeDeliveredAt = BeijingTime.At(Day, new TimeOnly(9, 0)), NoticeInstrument = "city-unified-notice" };
            unit.Store<IVisits>().Add(delivered);
            unit.Store<IVisits>().Add(delivered with { Id = "n2", NoticeReceipt = "送达回证" });
            unit.Store<IVisits>().Add(delivered with { Id = "n3", Record = new VisitRecord { DeliveryReceiptArchived = true } });
            return true;
        });
        (await Facts(host, "record-completeness", new CaseSubject(Visit: "n1"))).ShouldContain("\"deliveryReceiptArchived\":false");
        (await Facts(host, "record-completeness", new CaseSubject(Visit: "n2"))).ShouldContain("\"deliveryReceiptArchived\":true");
        (await Facts(host, "record-completeness", new CaseSubject(Visit: "n3"))).ShouldContain("\"deliveryReceiptArchived\":true");
    }

    [Theory]
    [InlineData("market", "A", "member-department", "not-allowed")]
    [InlineData("joint-conference-office", "A", "joint-conference-office", "allowed")]
    [InlineData("market", "B", "member-department", "allowed")]
    [InlineData("market", "C", "proposing-department", "allowed")]
    public async Task Who_organises_a_task_that_does_not_say_so_follows_from_its_unit(string unit, string library, string organiser, string verdict)
    {
        await using var host = await ProcedureHost.Open();
        await Stored(host);
        await host.Commit(u =>
        {
            var task = u.Store<ITasks>().Find("p/t")!.Value;
            u.Store<ITasks>().Add(task with { Id = "own", Unit = Unit with { Id = unit }, Participants = ["应急管理局"], PlanId = null });
            return true;
        });
        var said = new Dictionary<string, string> { ["library"] = $"\"{library}\"", ["planStatus"] = "\"reviewed\"" };
        var facts = await Facts(host, "inspection-permission", new CaseSubject(Task: "own"), said: said);
        JsonDocument.Parse(facts).RootElement.GetProperty("organiser").GetString().ShouldBe(organiser);
        var locality = Shipped.Policies.Current.Find(ProcedureHost.Locality)!;
        new Decider(TimeProvider.System).TryAnswer(locality, locality.Decisions["inspection-permission"], Encoding.UTF8.GetBytes(facts), new QuestionTerms(true, Day), out var outcome, out _).ShouldBeTrue();
        outcome!.Verdict.ShouldBe(verdict, facts);
    }

    [Fact]
    public async Task A_visit_that_was_refused_gives_the_day_of_the_refusal()
    {
        await using var host = await ProcedureHost.Open();
        await Stored(host);
        await host.Commit(unit =>
        {
            unit.Store<IVisits>().Add(new Visit("refused", "p/t", Object, ["1"]) { EndedOn = Day, ResultCode = "uncooperative" });
            return true;
        });
        var facts = JsonDocument.Parse(await Facts(host, "publication", new CaseSubject(Visit: "refused"))).RootElement;
        (facts.GetProperty("refusedOn").GetString(), facts.GetProperty("result").GetString()).ShouldBe(("2025-06-10", "refused"));
        facts.GetProperty("publishedOn").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task An_object_gives_its_library_and_how_often_it_was_inspected_in_the_year()
    {
        await using var host = await ProcedureHost.Open();
        await Stored(host);
        (await Facts(host, "inspection-frequency", new CaseSubject(Object: Object))).ShouldBe("""{"inspectionsInYear":1,"library":"B","year":2025}""");
        (await Facts(host, "inspection-frequency", new CaseSubject(Object: Object), year: 2024)).ShouldBe("""{"inspectionsInYear":0,"library":"B","year":2024}""");
        (await Facts(host, "inspection-frequency", new CaseSubject(Object: "nowhere"))).ShouldBe("""{"inspectionsInYear":0,"year":2025}""");
    }

    [Fact]
    public async Task An_object_gives_what_came_of_its_last_visit_and_one_that_had_none_that_it_was_not_inspected()
    {
        await using var host = await ProcedureHost.Open();
        await Stored(host);
        (await Facts(host, "library-transition", new CaseSubject(Object: Object))).ShouldBe("""{"inspectionOutcome":"minor-violation","library":"B"}""");
        (await Facts(host, "library-transition", new CaseSubject(Object: "nowhere"))).ShouldBe("""{"inspectionOutcome":"not-inspected"}""");
    }

    [Fact]
    public async Task What_is_said_wins_over_what_is_known_and_other_ways_of_saying_it_give_way()
    {
        await using var host = await ProcedureHost.Open();
        await Stored(host);
        var said = new Dictionary<string, string> { ["date"] = "\"2025-07-01\"", ["library"] = "\"A\"", ["noticeDeliveredAt"] = "null", ["origin"] = "null" };
        var facts = JsonDocument.Parse(await Facts(host, "inspection-permission", new CaseSubject(Visit: "v"), said: said)).RootElement;
        (facts.GetProperty("date").GetString(), facts.GetProperty("library").GetString()).ShouldBe(("2025-07-01", "A"));
        facts.GetProperty("noticeDeliveredAt").ValueKind.ShouldBe(JsonValueKind.Null);
        facts.TryGetProperty("at", out _).ShouldBeFalse();
        facts.TryGetProperty("origin", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task Every_decision_takes_the_facts_that_are_gathered_for_it()
    {
        await using var host = await ProcedureHost.Open();
        await Stored(host);
        var locality = Shipped.Policies.Current.Find(ProcedureHost.Locality)!;
        foreach (var decision in locality.Decisions.Values)
        {
            foreach (var subject in new[] { new CaseSubject("p"), new CaseSubject(null, "p/t"), new CaseSubject(null, null, "v"), new CaseSubject(null, null, null, Object) })
            {
                var facts = await Facts(host, decision.Definition.Id, subject);
                new Decider(TimeProvider.System).TryAnswer(locality, decision, Encoding.UTF8.GetBytes(facts), new QuestionTerms(true, Day), out _, out var error)
                    .ShouldBeTrue($"{decision.Definition.Id} {subject}: {error?.Diagnostic}");
            }
        }
    }

    private static Task<string> Facts(ProcedureHost host, string decision, CaseSubject subject, int? year = null, Dictionary<string, string>? said = null) => host.Read(s =>
    {
        var locality = Shipped.Policies.Current.Find(ProcedureHost.Locality)!;
        var facts = new CaseFacts(s, new Questioner(locality, TimeProvider.System), new DateOnly(2025, 7, 1)).Of(locality.Decisions[decision].Definition, subject, year);
        foreach (var (name, value) in said ?? [])
        {
            facts.Say(name, JsonDocument.Parse(value).RootElement);
        }

        return Encoding.UTF8.GetString(facts.ToSheet().ToUtf8().Span);
    });

    private static Task<bool> Stored(ProcedureHost host) => host.Commit(unit =>
    {
        var planned = new PlannedTask("t", "任务", ["i1"], [new PlannedSample("B", null)], new DateOnly(2025, 6, 2), new DateOnly(2025, 6, 27)) { Origin = "annual-plan", DrawMode = "double-random" };
        var plan = new Plan("p", ProcedureHost.Locality, "annual-plan", 2025, Unit, [planned]);
        unit.Store<IPlans>().Add(plan);
        unit.Store<IItemLists>().Add(new ItemList("l", ProcedureHost.Locality, Unit.Id, new DateOnly(2025, 1, 1), [new InspectionItem("i1", "事项", Unit.Department, null) { Basis = "某法" }]));
        unit.Store<ITasks>().Add(InspectionTask.Of(plan, planned).File(new Filing("inspection", "justice-bureau", Day)) with { CompletedOn = new DateOnly(2025, 6, 30) });
        unit.Store<IVisits>().Add(new Visit("v", "p/t", Object, ["1"])
        {
            EntryAt = BeijingTime.At(Day, new TimeOnly(10, 0)),
            EndedOn = Day.AddDays(1),
            ResultCode = "ordered-to-correct",
        });
        var run = unit.Store<IObjectRegister>().Begin(ProcedureHost.Locality, "test");
        unit.Store<IObjectRegister>().Add(run, [new InspectionObject(Object, "enterprise", "某公司", null, "361129", "in-business") { Library = "B" }]);
        unit.Store<IObjectRegister>().Activate(run);
        var dossier = unit.Store<IDossiers>();
        dossier.Append(new ObjectDrawn("e1", Object, Day, default, "v", "p/t", null, ["i1"]));
        dossier.Append(new VisitEnded("e2", Object, Day.AddDays(1), default, "v"));
        dossier.Append(new ResultRecorded("e3", Object, Day.AddDays(1), default, "v", "ordered-to-correct"));
        dossier.Append(new ResultEntered("e4", Object, Day.AddDays(2), default, "v", "double-random-platform"));
        dossier.Append(new ResultPublished("e5", Object, Day.AddDays(15), default, "v", ["department-website"]));
        dossier.Append(new DispositionDecided("e6", Object, Day.AddDays(10), default, "v", "警告", "2025-1"));
        dossier.Append(new CaseTransferred("e7", Object, Day.AddDays(10), default, "v", "judicial-organ"));
        return true;
    });
}
