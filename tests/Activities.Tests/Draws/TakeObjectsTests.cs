using System.Text.Json;
using PolicyEngine.Activities.Tests.Hosting;
using PolicyEngine.Supervision.Plans;
using PolicyEngine.Supervision.Registers;
using PolicyEngine.Workflows.Instances;

namespace PolicyEngine.Activities.Tests.Draws;

/// <summary>Tasks without a draw: who goes where, and what is not taken.</summary>
public sealed class TakeObjectsTests
{
    [Fact]
    public async Task Nobody_is_sent_to_a_named_object_from_which_he_or_she_is_recused()
    {
        await using var town = await Town.Open();
        var named = (await town.Objects())[0].Id;
        await town.Add("first");
        (await town.Run("first", "first", Take([named]), Town.OpenVisits)).Incidents.ShouldBeEmpty();
        var team = (await town.Visits("first")).Single().Inspectors;

        // Turns begin anew with each task: without the recusal the same two would go.
        await Recuse(town, team[0], named);
        await town.Add("second");
        (await town.Run("second", "second", Take([named]), Town.OpenVisits)).Incidents.ShouldBeEmpty();
        var next = (await town.Visits("second")).Single().Inspectors;
        next.Count.ShouldBe(2);
        next.ShouldNotContain(team[0]);
        next.ShouldContain(team[1]);
    }

    [Fact]
    public async Task A_team_that_is_short_without_the_recused_is_refused()
    {
        await using var town = await Town.Open();
        var (named, people) = ((await town.Objects())[0].Id, await Inspectors(town));
        await Recuse(town, people[0], named);
        await town.Add("lead");
        var run = await town.Run("lead", "lead", Take([named], people[0], people[1]), Town.OpenVisits);
        run.Status.ShouldBe(InstanceSubStatus.Faulted);
        run.Incidents.Single().ShouldContain("PE1399");
        (await town.Visits("lead")).ShouldBeEmpty();
    }

    [Fact]
    public async Task One_inspector_alone_is_no_team()
    {
        await using var town = await Town.Open();
        await town.Add("lead");
        var run = await town.Run("lead", "lead", Take([(await town.Objects())[0].Id], (await Inspectors(town))[0]));
        run.Incidents.Single().ShouldStartWith("PE1459");
    }

    [Theory]
    [InlineData(null, "PE1390")]
    [InlineData("c", "PE1306")]
    public async Task A_task_that_covers_a_group_that_is_not_there_does_not_pass_for_done(string? library, string id)
    {
        await using var town = await Town.Open();
        PlannedSample[] samples = library is null ? [] : [new("C", null) { RatioPercent = 100 }, new(library, null) { RatioPercent = 100 }];
        await town.Add("whole", samples);
        var run = await town.Run("whole", "whole", Take([]), Town.OpenVisits);
        run.Status.ShouldBe(InstanceSubStatus.Faulted);
        run.Incidents.Single().ShouldContain(id);
        (await town.Visits("whole")).ShouldBeEmpty();
    }

    private static string Take(string[] objects, params string[] inspectors) => Step.Of(
        "TakeObjects",
        "take",
        Step.FromInput("task", "task"),
        Step.SetObject("objects", JsonSerializer.Serialize(objects)),
        Step.SetObject("inspectors", JsonSerializer.Serialize(inspectors)));

    private static async Task<List<string>> Inspectors(Town town) =>
        [.. (await town.Host.Read(s => s.Store<IInspectorRegister>().Page(ProcedureHost.Locality, null, 10))).Select(i => i.Number)];

    private static Task<bool> Recuse(Town town, string inspector, string id) => town.Host.Commit(u =>
    {
        var register = u.Store<IInspectorRegister>();
        register.Put(ProcedureHost.Locality, new ImportedInspector(register.Find(ProcedureHost.Locality, inspector)! with { Recusals = [new Recusal(id, "kinship", new DateOnly(2025, 1, 1), null)] }, "某某"));
        return true;
    });
}
