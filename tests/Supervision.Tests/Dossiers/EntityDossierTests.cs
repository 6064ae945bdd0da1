using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using PolicyEngine.Supervision.Dossiers;
using PolicyEngine.Supervision.Results;
using PolicyEngine.Supervision.Tests.Data;

namespace PolicyEngine.Supervision.Tests.Dossiers;

/// <summary>一户一档 is a projection of the ledger.</summary>
public class EntityDossierTests
{
    private const string Id = "91350100M000100Y43";

    private static readonly ResultCodes Codes = RegisterData.Read(
        "policies/registers/result-codes.json", (value, bag) => ResultCodesReader.Read(value, [.. ShippedPolicies.All.Shared!.Decisions.Values], bag));

    private static readonly DossierEvent[] Story =
    [
        new RegisterChanged("e0", Id, Day(1, 1), At(1, 1), "enterprise", "某某公司", "361129", "active"),
        new LibraryChanged("e1", Id, Day(1, 2), At(1, 2), "B", "entry", ["c1"]),
        new ObjectDrawn("e2", Id, Day(6, 1), At(6, 1), "v1", "t1", "d1", ["food", "price"]),
        new VisitEnded("e3", Id, Day(6, 12), At(6, 20), "v1"),
        new ResultRecorded("e4", Id, Day(6, 12), At(6, 20), "v1", "to-be-followed-up"),
        new DispositionDecided("e5", Id, Day(7, 1), At(7, 1), "v1", "警告", "〔2023〕1号") { ResultCode = "general-violation" },
        new ResultEntered("e6", Id, Day(7, 3), At(7, 3), "v1", "double-random-platform"),
        new ResultPublished("e7", Id, Day(7, 4), At(7, 4), "v1", ["necips"]),
        new ResultPublished("e8", Id, Day(7, 6), At(7, 6), "v1", ["government-website"]),
        new CaseTransferred("e9", Id, Day(7, 7), At(7, 7), "v1", "competent-department"),
        new ObjectDrawn("f1", Id, Day(9, 1), At(9, 1), "v2", "t2", "d2", ["lift"]),
        new LibraryChanged("f2", Id, Day(10, 1), At(10, 1), "A", "application", ["c2"]),
    ];

    [Fact]
    public void Of_two_moves_of_one_day_the_later_stands_whatever_order_they_come_in()
    {
        DossierEvent[] moves =
        [
            new LibraryChanged("m1", Id, Day(10, 1), At(10, 1).AddHours(1), "C", "mistake", []),
            new LibraryChanged("m2", Id, Day(10, 1), At(10, 1).AddHours(2), "B", "corrected", []),
            new LibraryChanged("m0", Id, Day(9, 1), At(10, 1).AddHours(3), "C", "told late", []),
        ];
        foreach (var order in new[] { Story.Concat(moves), Story.Concat(moves.Reverse()) })
        {
            var libraries = EntityDossier.Of(Id, order, Codes).Libraries;
            (libraries.On(Day(8, 31)), libraries.On(Day(9, 1)), libraries.On(Day(10, 1)), libraries.On(Day(12, 1))).ShouldBe(("B", "C", "B", "B"));
        }
    }

    [Fact]
    public void A_dossier_holds_everything_of_one_object()
    {
        var dossier = EntityDossier.Of(Id, Story, Codes);
        dossier.Entry!.Name.ShouldBe("某某公司");
        dossier.Libraries.On(Day(9, 30)).ShouldBe("B");
        dossier.Libraries.On(Day(10, 1)).ShouldBe("A");
        dossier.Visits.Select(v => v.VisitId).ShouldBe(["v1", "v2"]);
        var visit = dossier.Visits[0];
        visit.Result.Id.ShouldBe("general-violation");
        (visit.DrawnOn, visit.EndedOn, visit.EnteredOn, visit.PublishedOn).ShouldBe((Day(6, 1), Day(6, 12), Day(7, 3), Day(7, 4)));
        visit.Channels.ShouldBe(["necips", "government-website"]);
        visit.Transfers.Single().Organ.ShouldBe("competent-department");
        dossier.Visits[1].Result.ShouldBe(Codes.Initial);
        dossier.InspectionsIn(2023).ShouldBe(1);
        dossier.InspectionsIn(2023, "lift").ShouldBe(0);
        dossier.InspectionsIn(2022).ShouldBe(0);
        dossier.RecordedLate().Select(g => (g.Event.Id, g.Days)).ShouldBe([("e3", 8), ("e4", 8)]);
    }

    [Fact]
    public void The_order_in_which_events_arrive_changes_nothing() =>
        Prop.ForAll(Gen.Shuffle(Story).ToArbitrary(), shuffled =>
            Show(EntityDossier.Of(Id, shuffled, Codes)).ShouldBe(Show(EntityDossier.Of(Id, Story, Codes)))).QuickCheckThrowOnFailure();

    [Fact]
    public void A_correction_takes_the_place_of_what_it_corrects_and_undoes_nothing_after_it()
    {
        DossierEvent[] corrected = [.. Story, new ResultRecorded("g1", Id, Day(6, 13), At(8, 1), "v1", "ordered-to-correct") { Corrects = "e4" }];
        var dossier = EntityDossier.Of(Id, corrected, Codes);
        dossier.Visits[0].RecordedOn.ShouldBe(Day(6, 13));
        dossier.Visits[0].Result.Id.ShouldBe("general-violation");
        dossier.Corrected.Select(e => e.Id).ShouldBe(["e4"]);

        DossierEvent[] twice = [.. corrected, new ResultRecorded("g2", Id, Day(6, 14), At(8, 2), "v1", "no-problem") { Corrects = "g1" }];
        EntityDossier.Of(Id, twice, Codes).Visits[0].RecordedOn.ShouldBe(Day(6, 14));
    }

    [Fact]
    public void Events_of_others_and_corrections_of_nothing_are_refused()
    {
        Should.Throw<ArgumentException>(() => EntityDossier.Of("other", Story, Codes));
        Should.Throw<ArgumentException>(() => EntityDossier.Of(Id, [Story[0] with { Corrects = "nothing" }], Codes));
        Should.Throw<ArgumentException>(() => EntityDossier.Of(Id, [Story[0] with { Corrects = "e0" }], Codes));
        Should.Throw<ArgumentException>(() => EntityDossier.Of(Id, [Story[0], Story[0]], Codes));
    }

    [Fact]
    public void Every_event_survives_as_a_ledger_payload()
    {
        foreach (var e in Story)
        {
            var json = JsonSerializer.Serialize(e);
            JsonSerializer.Serialize(JsonSerializer.Deserialize<DossierEvent>(json)).ShouldBe(json);
        }
    }

    private static DateOnly Day(int month, int day) => new(2023, month, day);

    private static DateTimeOffset At(int month, int day) => new(2023, month, day, 10, 0, 0, TimeSpan.FromHours(8));

    private static string Show(EntityDossier d) =>
        JsonSerializer.Serialize(new { d.Entry, d.Libraries, Visits = d.Visits.Select(v => new { v, v.Result.Id }), Events = d.Events.Select(e => e.Id), Corrected = d.Corrected.Select(e => e.Id) });
}
