using PolicyEngine.Activities.Tests.Hosting;
using PolicyEngine.Activities.Tests.Visits;
using PolicyEngine.Supervision.Dossiers;
using PolicyEngine.Supervision.Plans;
using PolicyEngine.Supervision.Registers;

namespace PolicyEngine.Activities.Tests.Results;

public sealed class ResultStepTests
{
    [Theory]
    [InlineData("no-problem", "Normal", "none", false)]
    [InlineData("general-violation", "Problem", "violation", true)]
    [InlineData("uncooperative", "Refused", "violation", true)]
    [InlineData("closed-or-moved", "Impossible", "none", false)]
    public async Task A_result_goes_out_by_the_port_of_its_code(string code, string port, string finding, bool followUp)
    {
        await using var town = await Opened();
        var id = (await town.Visits("t1"))[0].Id;
        var run = await VisitStepTests.Visit(
            town, id, Result(Step.Set("resultCode", $"\"{code}\""), Step.Set("evidence", "\"照片\""), Step.Into("finding", "Number"), Step.Into("followUp", "Flag")));
        run.Incidents.ShouldBeEmpty();
        Town.Port(run, "result").ShouldBe(port);
        (run.Text("Number"), run["Flag"].GetBoolean()).ShouldBe((finding, followUp));
        var visit = await town.Visit(id);
        (visit.ResultCode, visit.EndedOn).ShouldBe((code, town.Host.Today));
        var dossier = await Dossier(town, visit.ObjectId);
        (dossier.Visits.Single().Result.Id, dossier.Visits.Single().EndedOn).ShouldBe((code, town.Host.Today));
    }

    [Fact]
    public async Task A_result_for_what_was_not_drawn_is_refused()
    {
        await using var town = await Opened();
        var run = await town.Host.Run(
            new WorkflowDraft("w", Result(Step.Set("resultCode", "\"no-problem\""))), new { jurisdiction = ProcedureHost.Locality, task = "t1", visit = "t1/v000099" });
        run.Incidents.Single().ShouldContain("'t1/v000099'");
        (await town.Visits("t1")).ShouldAllBe(v => v.ResultCode == null);
    }

    [Theory]
    [InlineData("no-such-code", "PE0855")]
    [InlineData("closed-or-moved", "PE0854")]
    public async Task A_result_that_cannot_stand_is_told_and_leaves_nothing(string code, string id)
    {
        await using var town = await Opened();
        var visit = (await town.Visits("t1"))[0].Id;
        (await VisitStepTests.Visit(town, visit, Result(Step.Set("resultCode", $"\"{code}\"")))).Incidents.Single().ShouldStartWith(id);
        (await town.Visit(visit)).EndedOn.ShouldBeNull();
        (await town.Words($"visit/{visit}")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_second_result_is_refused()
    {
        await using var town = await Opened();
        var visit = (await town.Visits("t1"))[0].Id;
        (await VisitStepTests.Visit(town, visit, Result(Step.Set("resultCode", "\"no-problem\"")))).Incidents.ShouldBeEmpty();
        (await VisitStepTests.Visit(town, visit, Result(Step.Set("resultCode", "\"ordered-to-correct\"")))).Incidents.Single().ShouldStartWith("PE0856");
        (await town.Visit(visit)).ResultCode.ShouldBe("no-problem");
    }

    [Fact]
    public async Task What_the_record_says_of_itself_is_kept_and_fields_win_over_the_answer()
    {
        await using var town = await Opened();
        var visit = (await town.Visits("t1"))[0].Id;
        var run = await VisitStepTests.Visit(
            town,
            visit,
            Result(
                Step.Set("resultCode", "\"no-problem\""),
                Step.SetObject("answer", """{"signedByResponsiblePerson":false,"witness":true,"registrationFormFilledOn":"2025-06-03"}"""),
                Step.SetObject("fields", """{"reasonNoted":true,"witness":false}""")));
        run.Incidents.ShouldBeEmpty();
        var record = (await town.Visit(visit)).Record;
        (record.SignedByResponsiblePerson, record.Witness, record.ReasonNoted, record.RegistrationFormFilledOn, record.SealAffixed).ShouldBe(
            (false, false, true, new DateOnly(2025, 6, 3), null));
    }

    [Fact]
    public async Task Entry_publication_disposition_and_transfer_stand_in_the_dossier()
    {
        await using var town = await Opened();
        var id = (await town.Visits("t1"))[0].Id;
        var run = await VisitStepTests.Visit(
            town,
            id,
            Result(Step.Set("resultCode", "\"to-be-followed-up\"")),
            Step.Of("EnterResult", "enter", Step.FromInput("visit", "visit"), Step.Set("platform", "\"double-random-platform\""), Step.Set("on", "\"2025-06-04\"")),
            Step.Of("PublishResult", "publish", Step.FromInput("visit", "visit"), Step.SetObject("channels", """["necips"]"""), Step.Set("on", "\"2025-06-05\"")),
            Step.Of("DecideDisposition", "decide", Step.FromInput("visit", "visit"), Step.Set("kind", "\"立案\""), Step.Set("resultCode", "\"general-violation\""), Step.Into("number", "Number")),
            Step.Of("TransferCase", "transfer", Step.FromInput("visit", "visit"), Step.Set("organ", "\"competent-department\"")),
            Step.Of("ChangeLibrary", "move", Step.FromInput("visit", "visit"), Step.Set("library", "\"C\""), Step.Set("reason", "\"一般违法\"")));
        run.Incidents.ShouldBeEmpty();
        run.Text("Number").ShouldBe("2025-1");
        var visit = await town.Visit(id);
        var dossier = await Dossier(town, visit.ObjectId);
        var seen = dossier.Visits.Single();
        (seen.Result.Id, seen.EnteredOn, seen.PublishedOn, seen.Channels.Single(), seen.Dispositions.Single().DocumentNumber, seen.Transfers.Single().Organ).ShouldBe(
            ("general-violation", new DateOnly(2025, 6, 4), new DateOnly(2025, 6, 5), "necips", "2025-1", "competent-department"));
        dossier.Libraries.On(town.Host.Today).ShouldBe("C");
        (await town.Host.Read(s => s.Store<IObjectRegister>().Find(ProcedureHost.Locality, visit.ObjectId)))!.Library.ShouldBe("C");
        (await town.Words($"visit/{id}")).ShouldBe(["result-recorded", "result-entered", "result-published", "disposition-decided", "case-transferred", "library-moved"]);
    }

    [Fact]
    public async Task Nothing_is_entered_before_there_is_a_result()
    {
        await using var town = await Opened();
        var id = (await town.Visits("t1"))[0].Id;
        (await VisitStepTests.Visit(town, id, Step.Of("EnterResult", "enter", Step.FromInput("visit", "visit"), Step.Set("platform", "\"necips\"")))).Incidents.Single().ShouldStartWith("PE0857");
    }

    internal static async Task<Town> Opened(string library = "B", int count = 3)
    {
        var town = await Town.Open();
        await town.Add("t1", new PlannedSample(library, null) { Count = count });
        await town.Draw("t1");
        return town;
    }

    internal static string Result(params string[] more) => Step.Of("RecordResult", "result", [Step.FromInput("visit", "visit"), .. more]);

    private static Task<EntityDossier> Dossier(Town town, string id) =>
        town.Host.Read(s => EntityDossier.Of(id, s.Store<IDossiers>().Of(id), Shipped.Policies.Current.Shared!.ResultCodes!));
}
