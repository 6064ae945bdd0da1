using PolicyEngine.Activities.Tests.Hosting;
using PolicyEngine.Activities.Tests.Results;
using PolicyEngine.Activities.Tests.Visits;
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
