using FsCheck;
using FsCheck.Fluent;
using PolicyEngine.Supervision.Draws;
using PolicyEngine.Supervision.Draws.Freezing;
using PolicyEngine.Supervision.Draws.Teams;

namespace PolicyEngine.Supervision.Tests.Draws.Teams;

public class TeamDrawTests
{
    private static readonly Seat Anybody = new(1, []);
    private static readonly Seat Food = new(1, ["food"]);

    [Fact]
    public void Whatever_is_drawn_is_legal_and_only_what_cannot_be_is_refused() => Prop.ForAll(Gen.Choose(0, 1_000_000).ToArbitrary(), seed =>
    {
        var random = new System.Random(seed);
        var rule = TeamCase.Of([.. new[] { Food, Anybody, new Seat(1, ["food", "drug"]) }.Take(random.Next(1, 4))]);
        var inspectors = Enumerable.Range(1, random.Next(2, 6)).Select(i => new DrawInspector(
            $"P{i}", [.. new[] { "food", "drug" }.Where(_ => random.Next(3) > 0)], random.Next(4) == 0 ? null : random.Next(0, 4))).ToList();
        var visits = random.Next(1, 4);
        var slots = random.Next(2) == 0 ? (int?)null : random.Next(1, 3);
        var recusals = Enumerable.Range(0, random.Next(0, 4)).Select(_ => (random.Next(1, inspectors.Count + 1), random.Next(1, visits + 1))).Distinct().ToArray();
        var @case = new TeamCase(visits, rule, inspectors, slots, recusals);
        var legal = @case.Legal;
        try
        {
            var drawn = TeamDraw.Of(@case.Basis, @case.Visits, SampleDraw.Bytes($"team {seed}"));
            legal.ShouldContain(LegalAssignments.Text(drawn.Teams.Select(t => t.Inspectors)));
        }
        catch (DrawRefusedException e)
        {
            legal.ShouldBeEmpty(e.Message);
            e.Mistakes.ShouldAllBe(m => m.Id == "PE1320" && m.Kind == MistakeKind.Shortage);
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(400));

    [Fact]
    public void Visits_that_nothing_couples_are_drawn_one_by_one()
    {
        var @case = new TeamCase(5, TeamCase.Of(Anybody), TeamCase.People(3, cap: 5));
        var drawn = TeamDraw.Of(@case.Basis, @case.Visits, SampleDraw.Bytes("key"));
        drawn.Groups.ShouldAllBe(g => g.Method == TeamMethod.Single && g.Attempts == 1 && g.Steps == 0 && g.Visits.Count == 1);
        drawn.Groups.Select(g => g.Number).ShouldBe(Enumerable.Range(1, 5));
    }

    [Fact]
    public void A_load_cap_couples_the_visits_that_are_open_to_its_inspector_and_no_others()
    {
        // Inspector 1 may not go to the objects 3 to 5, and has a cap; the others have none.
        IReadOnlyList<DrawInspector> inspectors = [new DrawInspector("capped", [], 1), .. TeamCase.People(3, null)];
        var @case = new TeamCase(5, TeamCase.Of(Anybody), inspectors, null, (1, 3), (1, 4), (1, 5));
        var groups = TeamDraw.Of(@case.Basis, @case.Visits, SampleDraw.Bytes("key")).Groups;
        groups.Select(g => g.Visits.Count).Order().ShouldBe([1, 1, 1, 2]);
        var coupled = groups.Single(g => g.Visits.Count == 2);
        coupled.Method.ShouldBe(TeamMethod.Redraw);
        coupled.Visits.Select(o => @case.Visits[o - 1].Ticket.Row + 1).Order().ShouldBe([1, 2]);
    }

    [Fact]
    public void A_slot_couples_the_visits_in_it()
    {
        var @case = new TeamCase(6, TeamCase.Of(Anybody), TeamCase.People(4, cap: null), slotSize: 2);
        var drawn = TeamDraw.Of(@case.Basis, @case.Visits, SampleDraw.Bytes("key"));
        drawn.Groups.Select(g => string.Join(' ', g.Visits)).ShouldBe(["1 2", "3 4", "5 6"]);
    }

    [Fact]
    public void Tight_caps_hand_over_to_the_chain_and_the_record_says_so()
    {
        var @case = new TeamCase(12, TeamCase.Of(new Seat(2, [])), TeamCase.People(8, cap: 3));
        var group = TeamDraw.Of(@case.Basis, @case.Visits, SampleDraw.Bytes("key")).Groups.ShouldHaveSingleItem();
        (group.Method, group.Attempts, group.Steps).ShouldBe((TeamMethod.Chain, 500, 200 + 20 * 24 * 5));
    }

    [Fact]
    public void The_same_key_draws_the_same_teams_and_another_key_others()
    {
        var @case = new TeamCase(10, TeamCase.Of(new Seat(2, [])), TeamCase.People(12, cap: 3));
        string Drawn(string key) => LegalAssignments.Text(TeamDraw.Of(@case.Basis, @case.Visits, SampleDraw.Bytes(key)).Teams.Select(t => t.Inspectors));
        Drawn("a").ShouldBe(Drawn("a"));
        Drawn("a").ShouldNotBe(Drawn("b"));
    }

    [Fact]
    public void A_shortage_of_a_qualification_is_named_with_visits_and_inspectors()
    {
        IReadOnlyList<DrawInspector> inspectors = [new DrawInspector("f", ["food"], 2), .. TeamCase.People(9, null)];
        var @case = new TeamCase(4, TeamCase.Of(Food, Anybody), inspectors);
        var number = @case.Basis.Inspectors.Single(i => i.Cap == 2).Number;
        Shortages(@case).ShouldHaveSingleItem().ToString().ShouldBe(
            "PE1320 team rule 1, seats for food: 2 of 4 such seats at visits 1, 2, 3, 4 stay empty. "
            + $"Only inspector {number} may take them or free others for them, within load caps and slots. Nothing is drawn.");
    }

    [Fact]
    public void No_eligible_inspector_at_all_is_named()
    {
        var @case = new TeamCase(1, TeamCase.Of(Food), TeamCase.People(2, null), null);
        Shortages(@case).ShouldHaveSingleItem().Text.ShouldBe(
            "1 of 1 such seat at visit 1 stays empty. No inspector may take one. Nothing is drawn.");
    }

    [Fact]
    public void Too_many_visits_in_one_slot_are_a_shortage()
    {
        var @case = new TeamCase(3, TeamCase.Of(new Seat(2, [])), TeamCase.People(5, null), slotSize: 3);
        Shortages(@case).ShouldHaveSingleItem().Text.ShouldStartWith("1 of 6 such seats at visits 1, 2, 3 stays empty.");
    }

    private static IReadOnlyList<DrawMistake> Shortages(TeamCase @case) =>
        Should.Throw<DrawRefusedException>(() => TeamDraw.Of(@case.Basis, @case.Visits, SampleDraw.Bytes("key"))).Mistakes;
}
