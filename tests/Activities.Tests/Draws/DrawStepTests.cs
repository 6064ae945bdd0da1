using System.Text.Json;
using PolicyEngine.Activities.Tests.Hosting;
using PolicyEngine.Databases;
using PolicyEngine.Supervision.Draws.Commitments;
using PolicyEngine.Supervision.Draws.Hashing;
using PolicyEngine.Supervision.Draws.Keeping;
using PolicyEngine.Supervision.Draws.Verification;
using PolicyEngine.Supervision.Plans;
using PolicyEngine.Supervision.Registers;
using PolicyEngine.Workflows.Instances;

namespace PolicyEngine.Activities.Tests.Draws;

public sealed class DrawStepTests
{
    private static readonly PlannedSample TenOfB = new("B", null) { Count = 10 };
    private static readonly string Reject = Step.Of("RejectDraw", "reject", Step.FromInput("task", "task"), Step.Set("reason", "\"不在名录库\""));

    [Theory, OnSqlite, OnPostgres]
    public async Task A_draw_goes_from_the_registers_to_visits_and_its_kept_record_verifies(DatabaseKind kind)
    {
        await using var town = await Town.Open(kind: kind);
        await town.Add("t1", TenOfB, new PlannedSample("A", null) { RatioPercent = 10 });
        var run = await town.Draw("t1");
        var draw = await town.DrawOf("t1");
        (draw.State, draw.Kind, draw.DrawnOn).ShouldBe((DrawState.Made, DrawKind.Drawn, (DateOnly?)town.Host.Today));

        // Library A: at most ten percent, so the whole number below.
        var (inA, inB) = (await town.Objects("A"), await town.Objects("B"));
        draw.Groups.Select(g => (g.Library, g.Population, g.Chosen)).ShouldBe([("B", inB.Count, 10), ("A", inA.Count, inA.Count / 10)]);
        draw.Groups[1].Clauses.ShouldContain("3.1.1-a-ratio");

        var visits = await town.Visits("t1");
        visits.Count.ShouldBe(10 + inA.Count / 10);
        run["Remarks"].GetInt32().ShouldBe(visits.Count);
        visits.Select(v => v.ObjectId).ShouldBeUnique();
        visits.ShouldAllBe(v => v.Inspectors.Count == 2 && v.DrawId == draw.Id);
        (await town.Find("t1")).DrawId.ShouldBe(draw.Id);

        var file = (await town.Host.Read(s => KeptRecord.File(s, draw)))!;
        var report = DrawVerifier.Verify(file, draw.Announcement!.Hash);
        report.Disagreements.ShouldBeEmpty();
        report.Record!.Result.Visits.Select(v => report.Record.Frozen.ObjectId(v.Ticket.Row)).ShouldBe(visits.Select(v => v.ObjectId));
        (await town.Host.Read(s => KeptRecord.Verify(s, draw))).Verified.ShouldBeTrue();
        (await town.Words("task/t1")).ShouldBe(["draw-announced", "draw-made", "visits-opened"]);
    }

    [Fact]
    public async Task A_task_is_never_drawn_twice()
    {
        await using var town = await Town.Open();
        await town.Add("t1", TenOfB);
        var first = await town.Draw("t1");
        var before = await town.DrawOf("t1");
        var again = await town.Run(
            "again", "t1", Town.Freeze, Step.Of("MakeDraw", "make", Step.Set("draw", $"\"{first.Text("Number")}\""), Step.Into("mistakes", "Tasks")), Step.Wait("end"));
        (Town.Port(again, "freeze"), Town.Port(again, "make")).ShouldBe(("Refused", "Refused"));
        again["Any"][0].GetString()!.ShouldStartWith("PE1394");
        again["Tasks"][0].GetString()!.ShouldStartWith("PE1394");
        var after = await town.DrawOf("t1");
        (after.Id, after.Record, after.Drawn).ShouldBe((before.Id, before.Record, before.Drawn));
        (await town.Visits("t1")).Count.ShouldBe(10);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Instances_that_race_for_one_task_make_one_draw(DatabaseKind kind)
    {
        await using var town = await Town.Open(kind: kind);
        await town.Add("t1", TenOfB);
        await town.Host.Publish(new WorkflowDraft("race", Town.Freeze, Town.Make, Step.Wait("end")));
        var starts = Enumerable.Range(0, 4).Select(_ => Task.Run(() => town.Host.Start("race", new { jurisdiction = ProcedureHost.Locality, task = "t1" })));
        var ids = (await Task.WhenAll(starts)).Select(i => i.Id).ToList();
        await town.Host.Settle();
        var runs = new List<RanInstance>();
        foreach (var id in ids)
        {
            runs.Add(await town.Host.Instance(id));
        }

        (await town.DrawOf("t1")).State.ShouldBe(DrawState.Made);
        (await town.Words("task/t1")).Count(w => w == "draw-made").ShouldBe(1);
        runs.Count(r => r.Text("Number") is not null).ShouldBe(1);
    }

    [Fact]
    public async Task Witnesses_commit_and_show_and_the_secret_is_nowhere_before_the_draw()
    {
        await using var town = await Town.Open();
        await town.Add("t1", TenOfB);
        var run = await town.Run(
            "draw",
            "t1",
            Step.Of("FreezeDraw", "freeze", Step.FromInput("task", "task"), Step.SetObject("witnesses", """[{"role":"纪检监察"},{"role":"公证"}]"""), Step.Into("draw", "Number"), Step.Into("announcement", "Outcome")),
            Step.Task("commit"),
            Step.Of("CommitWitness", "committed", Step.From("draw", "Number"), Step.From("answer", "Answer")),
            Step.Task("reveal"),
            Step.Of("RevealWitness", "revealed", Step.From("draw", "Number"), Step.From("answer", "Answer")),
            Town.Make);
        var (draw, hash) = (run.Text("Number")!, Convert.FromHexString(run["Outcome"].GetProperty("hash").GetString()!));
        var salt = new byte[16];
        var commitment = Convert.ToHexStringLower(WitnessShare.CommitmentOf(DrawAlgorithm.Sha256, draw, hash, 1, "1017", salt));
        await town.Host.Answer("commit", new { shares = new[] { new { witness = 1, commitment } } });
        (await town.DrawOf("t1")).State.ShouldBe(DrawState.Closed);
        var secret = (await town.Host.Read(s => s.Store<IDrawSafe>().Open(draw))).ShouldNotBeNull();
        var told = string.Concat((await town.Host.Ledger("task/t1")).Select(e => e.Payload)) + (await town.Host.Instance(run.Id)).Record.State;
        told.ShouldNotContain(Convert.ToHexStringLower(secret));
        told.ShouldNotContain(Convert.ToBase64String(secret));

        await town.Host.Answer("reveal", new { shares = new[] { new { witness = 1, value = "1017", salt = Convert.ToHexStringLower(salt) } } });
        run = await town.Host.Instance(run.Id);
        run.Incidents.ShouldBeEmpty();
        var made = await town.DrawOf("t1");
        made.Shares.Select(s => s.State).ShouldBe([WitnessState.Revealed, WitnessState.Absent]);
        made.Remarks.Select(r => r.Id).ShouldBe(["PE1346"]);
        (await town.Host.Read(s => s.Store<IDrawSafe>().Open(draw))).ShouldBeNull();
        (await town.Host.Read(s => KeptRecord.Verify(s, made))).Verified.ShouldBeTrue();
    }

    [Fact]
    public async Task A_number_that_was_not_committed_is_told_and_nothing_is_drawn()
    {
        await using var town = await Town.Open();
        await town.Add("t1", TenOfB);
        var run = await town.Run(
            "draw",
            "t1",
            Step.Of("FreezeDraw", "freeze", Step.FromInput("task", "task"), Step.SetObject("witnesses", """[{"role":"公证"}]"""), Step.Into("draw", "Number")),
            Step.Of("CommitWitness", "committed", Step.From("draw", "Number"), Step.SetObject("shares", $$"""[{"witness":1,"commitment":"{{new string('a', 64)}}"}]""")),
            Step.Of("RevealWitness", "revealed", Step.From("draw", "Number"), Step.SetObject("shares", $$"""[{"witness":1,"value":"7","salt":"{{new string('0', 32)}}"}]""")),
            Town.Make);
        run.Status.ShouldBe(InstanceSubStatus.Faulted);
        run.Incidents.Single().ShouldStartWith("PE1333");
        (await town.DrawOf("t1")).State.ShouldBe(DrawState.Closed);
    }

    [Fact]
    public async Task Bounds_that_no_whole_number_meets_are_a_conflict_and_nothing_is_chosen()
    {
        await using var town = await Town.Open(objects: 30);
        var few = (await town.Objects("A")).Count;
        few.ShouldBeInRange(1, 9);
        await town.Add("t1", new PlannedSample("A", null) { RatioPercent = 10 });
        await Refused(town, "t1", "PE1309");
    }

    [Fact]
    public async Task A_share_above_the_cap_is_refused()
    {
        await using var town = await Town.Open();
        await town.Add("t1", new PlannedSample("A", null) { RatioPercent = 20 });
        await Refused(town, "t1", "PE1310");
    }

    [Fact]
    public async Task An_empty_group_is_refused()
    {
        await using var town = await Town.Open(objects: 40);
        await town.Add("t1", TenOfB, new PlannedSample("B", "no-such-class") { Count = 1 });
        await Refused(town, "t1", "PE1306");
    }

    [Fact]
    public async Task Without_an_inspector_who_may_come_nothing_is_drawn()
    {
        await using var town = await Town.Open(inspectors: 0);
        await town.Add("t1", TenOfB);
        await Refused(town, "t1", "PE1392");
    }

    [Fact]
    public async Task A_joint_task_has_somebody_of_each_department_in_every_team()
    {
        await using var town = await Town.Open(inspectors: 400);
        await town.Add(Town.Task("t1", TenOfB) with { Participants = ["应急管理局", "生态环境局"] });
        await town.Draw("t1");
        foreach (var visit in await town.Visits("t1"))
        {
            var units = new List<string>();
            foreach (var number in visit.Inspectors)
            {
                units.Add((await town.Host.Read(s => s.Store<IInspectorRegister>().Find(ProcedureHost.Locality, number)))!.Unit);
            }

            foreach (var department in new[] { Town.Department, "应急管理局", "生态环境局" })
            {
                units.ShouldContain(u => u.EndsWith(department, StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public async Task Lists_that_were_changed_after_the_announcement_are_not_drawn_from()
    {
        await using var town = await Town.Open();
        await town.Add("t1", TenOfB);
        var run = await town.Run("draw", "t1", Town.Freeze, Step.Task("wait"), Town.Make);
        await town.Host.Tamper($"UPDATE draw_content SET bytes = substr(bytes, 1, 60) || x'00' || substr(bytes, 62) WHERE content = '{(await town.DrawOf("t1")).Frozen!.Sha256}'");
        await town.Host.Answer("wait", new { });
        run = await town.Host.Instance(run.Id);
        run.Status.ShouldBe(InstanceSubStatus.Faulted);
        (await town.DrawOf("t1")).State.ShouldBe(DrawState.Announced);
        (await town.Visits("t1")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_draw_of_the_platform_is_taken_in_once_with_remarks_on_what_does_not_fit()
    {
        await using var town = await Town.Open();
        await town.Add("t1", TenOfB);
        var objects = (await town.Objects("B")).Take(100).ToList();
        var imported = new
        {
            task = "P-1",
            drawnOn = "2025-05-30",
            population = 12,
            visits = Enumerable.Range(0, 10).Select(i => new { @object = objects[i * 10].Id, inspectors = new[] { "nobody", "nobody-else" } }).Append(new { @object = "not-in-register", inspectors = new[] { "nobody", "nobody-else" } }),
        };
        var step = Step.Of("ImportDraw", "import", Step.FromInput("task", "task"), Step.SetObject("imported", JsonSerializer.Serialize(imported)), Step.Into("remarks", "Remarks"), Step.Into("mistakes", "Any"));
        var run = await town.Run("import", "t1", step, Town.OpenVisits, Step.Wait("end"));
        run.Incidents.ShouldBeEmpty();
        var draw = await town.DrawOf("t1");
        draw.Remarks.Select(r => r.Id).Distinct().ShouldBe(["PE1360", "PE1363", "PE1364", "PE1367", "PE1368", "PE1371"], ignoreOrder: true);
        (await town.Visits("t1")).Count.ShouldBe(11);
        var again = await town.Run("again", "t1", step, Step.Wait("end"));
        Town.Port(again, "import").ShouldBe("Refused");
    }

    [Fact]
    public async Task A_draw_of_the_platform_that_people_do_not_take_stays_on_record_and_makes_room_for_another()
    {
        await using var town = await Town.Open();
        await town.Add("t1", TenOfB);
        var objects = (await town.Objects("B")).Take(10).Select(o => new { @object = o.Id, inspectors = new[] { "nobody", "nobody-else" } }).ToList();
        var import = Step.Of("ImportDraw", "import", Step.FromInput("task", "task"), Step.SetObject("imported", JsonSerializer.Serialize(new { task = "P-1", visits = objects })), Step.Into("groups", "Any"), Step.Into("remarkCount", "Remarks"));
        var run = await town.Run("first", "t1", import, Reject, Step.Wait("end"));
        run.Incidents.ShouldBeEmpty();
        run["Remarks"].GetInt32().ShouldBeGreaterThan(0);
        var group = run["Any"].EnumerateArray().Single();
        (group.GetProperty("library").GetString(), group.GetProperty("sampled").GetInt32(), group.GetProperty("alreadySampledThisYear").GetInt32()).ShouldBe(("B", 10, 0));
        group.GetProperty("population").GetInt32().ShouldBe((await town.Objects("B")).Count);
        (await town.Host.Read(s => s.Store<IDraws>().OfTask("t1"))).ShouldBeNull();
        (await town.Host.Read(s => s.Store<IDraws>().Find("t1/import")))!.Value.State.ShouldBe(DrawState.Refused);
        (await town.Find("t1")).DrawId.ShouldBeNull();

        (await town.Run("second", "t1", import, Town.OpenVisits, Step.Wait("end"))).Incidents.ShouldBeEmpty();
        (await town.DrawOf("t1")).Id.ShouldBe("t1/import-2");
        (await town.Visits("t1")).Count.ShouldBe(10);
        (await town.Words("task/t1")).ShouldBe(["draw-imported", "draw-rejected", "draw-imported", "visits-opened"]);
        (await town.Run("late", "t1", Reject)).Incidents.Single().ShouldStartWith("PE1463");
    }

    [Fact]
    public async Task What_this_host_drew_cannot_be_rejected()
    {
        await using var town = await Town.Open();
        await town.Add("t1", TenOfB);
        await town.Draw("t1");
        (await town.Run("reject", "t1", Reject)).Incidents.Single().ShouldStartWith("PE1463");
        (await town.DrawOf("t1")).State.ShouldBe(DrawState.Made);
    }

    [Theory]
    [InlineData("""{ "task": "x", "visits": "none" }""")]
    [InlineData("""{ "draws": [] }""")]
    [InlineData("""{ "task": "x", "visits": [ { "inspectors": [] } ] }""")]
    public async Task A_draw_of_the_platform_that_cannot_be_read_is_refused(string imported)
    {
        await using var town = await Town.Open(objects: 20, inspectors: 0);
        await town.Add("t1", TenOfB);
        var run = await town.Run("import", "t1", Step.Of("ImportDraw", "import", Step.FromInput("task", "task"), Step.SetObject("imported", imported), Step.Into("mistakes", "Any")), Step.Wait("end"));
        Town.Port(run, "import").ShouldBe("Refused");
        run["Any"].GetArrayLength().ShouldBeGreaterThan(0);
        (await town.Host.Read(s => s.Store<IDraws>().OfTask("t1"))).ShouldBeNull();
    }

    [Fact]
    public async Task Objects_are_taken_by_name_or_as_a_whole_group_with_teams_by_turns()
    {
        await using var town = await Town.Open();
        var named = (await town.Objects()).Take(3).Select(o => o.Id).ToList();
        await town.Add("lead");
        var take = Step.Of("TakeObjects", "take", Step.FromInput("task", "task"), Step.SetObject("objects", JsonSerializer.Serialize(named)), Step.Into("visits", "Remarks"));
        (await town.Run("lead", "lead", take, Town.OpenVisits)).Incidents.ShouldBeEmpty();
        (await town.Visits("lead")).Select(v => v.ObjectId).ShouldBe(named);

        await town.Add("whole", new PlannedSample("C", null) { RatioPercent = 100 });
        (await town.Run("whole", "whole", Step.Of("TakeObjects", "take", Step.FromInput("task", "task")), Town.OpenVisits)).Incidents.ShouldBeEmpty();
        var visits = await town.Visits("whole");
        visits.Select(v => v.ObjectId).ShouldBe((await town.Objects("C")).Select(o => o.Id));
        visits.ShouldAllBe(v => v.Inspectors.Count == 2 && v.DrawId == null);
        var loads = visits.SelectMany(v => v.Inspectors).CountBy(i => i).Select(l => l.Value).ToList();
        (loads.Max() - loads.Min()).ShouldBeLessThanOrEqualTo(2);
    }

    [Fact]
    public async Task What_is_not_in_the_register_or_cannot_be_inspected_is_not_taken()
    {
        await using var town = await Town.Open();
        await town.Add("lead");
        var gone = await town.Host.Commit(u =>
        {
            var register = u.Store<IObjectRegister>();
            var entry = register.Page(ProcedureHost.Locality, RegisterSelection.All, null, 1)[0] with { Status = "deregistered" };
            register.Put(ProcedureHost.Locality, entry);
            return entry.Id;
        });
        var run = await town.Run("lead", "lead", Step.Of("TakeObjects", "take", Step.FromInput("task", "task"), Step.SetObject("objects", JsonSerializer.Serialize(new[] { "unknown", gone }))), Town.OpenVisits);
        run.Status.ShouldBe(InstanceSubStatus.Faulted);
        run.Incidents.Single().ShouldContain("PE1395");
        run.Incidents.Single().ShouldContain("PE1396");
    }

    [Fact]
    public async Task What_a_draw_step_left_that_was_killed_half_way_goes_with_its_next_attempt()
    {
        await using var town = await Town.Open();
        await town.Add("t1", TenOfB);
        (await town.Run("freeze", "t1", Town.Freeze, Step.Wait("end"))).Incidents.ShouldBeEmpty();
        var before = await town.Kept();

        // The record is put; then the host is gone, before the visits are.
        (town.Host.Interruption.Actor, town.Host.Interruption.After) = ("host:draws", 1);
        var killed = await town.Run("kill", "t1", Step.Of("MakeDraw", "make", Step.Set("draw", "\"t1/draw\""), Step.Into("visits", "Remarks")));
        killed.Incidents.Count.ShouldBe(1);
        var left = (await town.Kept()).Except(before).ShouldHaveSingleItem();

        town.Host.Interruption.Actor = null;
        await town.Host.GoTo(new DateOnly(2025, 6, 4));
        await town.Host.Runtime.Retry(ProcedureHost.Clerk, killed.Id);
        var draw = await town.DrawOf("t1");
        draw.State.ShouldBe(DrawState.Made);
        draw.Record!.Sha256.ShouldNotBe(left, "it was closed on another day");
        (await town.Kept()).ShouldBe(draw.Contents.Select(c => c.Sha256).Order());
    }

    [Theory]
    [InlineData(5, null, true)]
    [InlineData(5.5, null, false)]
    [InlineData(10, null, false)]
    [InlineData(10, "投诉增多", true)]
    public async Task A_share_is_held_against_the_plan_of_the_year_before(double percent, string? justification, bool lawful)
    {
        const string Locality = "shancheng";
        await using var town = await Town.Open();
        await town.FillRegisters(Locality, 200);
        await town.Host.Commit(u =>
        {
            foreach (var year in new[] { 2024, 2025 })
            {
                var planned = new PlannedTask("t", "抽查", ["item-1"], [new PlannedSample(null, null) { RatioPercent = 5 }], new DateOnly(year, 6, 1), new DateOnly(year, 6, 30));
                u.Store<IPlans>().Add(new Plan($"plan-{year}", Locality, "department", year, Town.Unit, [planned]));
            }

            return true;
        });
        await town.Add(Town.Task("t1", new PlannedSample(null, null) { RatioPercent = (decimal)percent }) with
        {
            Jurisdiction = Locality,
            PlanId = "plan-2025",
            Justification = justification,
        });
        var frozen = await town.Run("draw", "t1", Town.Freeze, Step.Wait("end"));
        frozen.Incidents.ShouldBeEmpty();
        Town.Port(frozen, "freeze").ShouldBe(lawful ? "Done" : "Refused");
        if (lawful)
        {
            (await town.DrawOf("t1")).Groups.Single().Clauses.ShouldContain("4.2.2-no-ratio-increase");
        }
        else
        {
            frozen["Any"][0].GetString()!.ShouldStartWith("PE1310");
        }
    }

    private static async Task Refused(Town town, string task, string id)
    {
        var run = await town.Run("draw", task, Town.Freeze, Step.Wait("end"));
        run.Incidents.ShouldBeEmpty();
        Town.Port(run, "freeze").ShouldBe("Refused");
        run["Any"].EnumerateArray().Select(m => m.GetString()!).ShouldContain(m => m.StartsWith(id, StringComparison.Ordinal), run["Any"].GetRawText());
        (await town.Host.Read(s => s.Store<IDraws>().OfTask(task))).ShouldBeNull();
        (await town.Words($"task/{task}")).ShouldBe(["draw-refused"]);
    }
}
