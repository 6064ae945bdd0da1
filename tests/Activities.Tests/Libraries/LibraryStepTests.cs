using PolicyEngine.Activities.Tests.Hosting;
using PolicyEngine.Activities.Tests.Results;
using PolicyEngine.Activities.Tests.Visits;
using PolicyEngine.Supervision.Dossiers;
using PolicyEngine.Supervision.Registers;

namespace PolicyEngine.Activities.Tests.Libraries;

public sealed class LibraryStepTests
{
    [Fact]
    public async Task Objects_change_their_library_by_their_result_once_a_year()
    {
        await using var town = await ResultStepTests.Opened("A");
        var visits = await town.Visits("t1");
        foreach (var (visit, code) in visits.Zip(["no-problem", "general-violation", "major-violation"]))
        {
            (await VisitStepTests.Visit(town, visit.Id, ResultStepTests.Result(Step.Set("resultCode", $"\"{code}\"")))).Incidents.ShouldBeEmpty();
        }

        string Adjust(string apply) => Step.Of(
            "AdjustLibraries", "adjust", Step.Set("jurisdiction", $"\"{ProcedureHost.Locality}\""), Step.Set("year", "2025"), Step.Set("apply", apply), Step.Into("count", "Any"), Step.Into("changes", "Remarks"));
        var asked = await town.Run("ask", "t1", Adjust("false"), Step.Wait("end"));
        (asked["Any"].GetInt32(), string.Join(',', await Libraries(town, visits.Select(v => v.ObjectId)))).ShouldBe((2, "A,A,A"));
        asked["Remarks"][0].GetProperty("clauses").GetArrayLength().ShouldBeGreaterThan(0);

        var moved = await town.Run("move", "t1", Adjust("true"), Step.Wait("end"));
        moved.Incidents.ShouldBeEmpty();
        (moved["Any"].GetInt32(), Town.Port(moved, "adjust"), string.Join(',', await Libraries(town, visits.Select(v => v.ObjectId)))).ShouldBe((2, "Done", "A,B,C"));
        (await town.Run("again", "t1", Adjust("true"), Step.Wait("end")))["Any"].GetInt32().ShouldBe(0);
    }

    [Fact]
    public async Task What_was_found_gone_leaves_the_register_s_population_and_comes_into_no_library_again()
    {
        await using var town = await ResultStepTests.Opened("C", 1);
        var visit = (await town.Visits("t1")).Single();
        (await VisitStepTests.Visit(town, visit.Id, ResultStepTests.Result(Step.Set("resultCode", "\"closed-or-moved\""), Step.Set("evidence", "\"登记查询\"")))).Incidents.ShouldBeEmpty();
        (await VisitStepTests.Visit(town, visit.Id, Change("null"))).Incidents.ShouldBeEmpty();
        var entry = (await town.Host.Read(s => s.Store<IObjectRegister>().Find(ProcedureHost.Locality, visit.ObjectId)))!;
        (entry.Library, entry.Status).ShouldBe((null, "closed-or-moved"));
        Shipped.Policies.Current.Shared!.Registers!.ObjectStatuses.Find(entry.Status)!.Inspectable.ShouldBeFalse();

        var adjust = Step.Of("AdjustLibraries", "adjust", Step.Set("jurisdiction", $"\"{ProcedureHost.Locality}\""), Step.Set("year", "2025"), Step.Set("apply", "true"), Step.Into("count", "Any"));
        (await town.Run("adjust", "t1", adjust, Step.Wait("end")))["Any"].GetInt32().ShouldBe(0);
        (await Libraries(town, [visit.ObjectId])).ShouldBe([null]);
    }

    [Fact]
    public async Task Two_moves_of_one_day_and_one_that_is_told_late_leave_a_dossier_that_can_be_read()
    {
        await using var town = await ResultStepTests.Opened("A", 1);
        var visit = (await town.Visits("t1")).Single();
        var early = Step.Set("on", $"\"{town.Host.Today.AddDays(-3):yyyy-MM-dd}\"");
        (await VisitStepTests.Visit(town, visit.Id, Change("\"B\""), Change("\"C\"", "again"), Change("\"A\"", "late", early))).Incidents.ShouldBeEmpty();
        var libraries = (await town.Host.Read(s => EntityDossier.Of(visit.ObjectId, s.Store<IDossiers>().Of(visit.ObjectId), Shipped.Policies.Current.Shared!.ResultCodes!))).Libraries;
        (libraries.On(town.Host.Today.AddDays(-1)), libraries.On(town.Host.Today)).ShouldBe(("A", "C"));
        (await Libraries(town, [visit.ObjectId])).ShouldBe(["C"], "a move that is told late does not undo the one after it");
    }

    private static string Change(string library, string id = "change", params string[] more) => Step.Of(
        "ChangeLibrary", id, [Step.FromInput("visit", "visit"), Step.Set("library", library), Step.Set("reason", "\"test\""), .. more]);

    private static async Task<List<string?>> Libraries(Town town, IEnumerable<string> ids)
    {
        var libraries = new List<string?>();
        foreach (var id in ids)
        {
            libraries.Add((await town.Host.Read(s => s.Store<IObjectRegister>().Find(ProcedureHost.Locality, id)))!.Library);
        }

        return libraries;
    }
}
