using System.Text;
using PolicyEngine.Databases;
using PolicyEngine.Supervision.Decisions;
using PolicyEngine.Supervision.Publishing;
using PolicyEngine.Transactions;

namespace PolicyEngine.Storage.Tests.Policies;

public class PolicyTimelineTests
{
    private static readonly DateOnly January = new(2025, 1, 1);
    private static readonly DateOnly March = new(2025, 3, 1);
    private static readonly DateOnly April = new(2025, 4, 1);

    [Theory, OnSqlite, OnPostgres]
    public async Task A_rule_that_changes_on_a_day_applies_by_the_date_of_the_act(DatabaseKind kind)
    {
        await using var database = new TestDatabase(kind);
        await Activate(database, January, SmallPolicies.Package(3));
        await Activate(database, March, SmallPolicies.Package(5));
        var timeline = new PolicyTimeline(database.Transactions, database.Clock);
        (await timeline.Refresh()).Activated.ShouldBe([SmallPolicies.Id]);

        Ask(timeline, "inspection-permission", """{"date":"2025-02-28"}""").ShouldBe("allowed");
        Ask(timeline, "inspection-permission", """{"date":"2025-03-01"}""").ShouldBe("not-allowed");
        Ask(timeline, "inspection-permission", """{"date":"2024-12-31"}""").ShouldBe("PE0704");
        Ask(timeline, "sampling-ratio", """{"ratioPercent":4}""").ShouldBe("not-allowed", "the clock stands on 3 March");
        Ask(timeline, "sampling-ratio", """{"ratioPercent":4}""", new DateOnly(2025, 2, 28)).ShouldBe("allowed", "no fact dates the act, so the day of the question does");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_later_decision_for_the_same_day_prevails_and_a_locality_can_be_switched_off(DatabaseKind kind)
    {
        await using var database = new TestDatabase(kind);
        var first = await Activate(database, January, SmallPolicies.Package(3));
        IJurisdictions timeline = new PolicyTimeline(database.Transactions, database.Clock);
        await ((PolicyTimeline)timeline).Refresh();
        var second = await Activate(database, January, SmallPolicies.Package(5));
        timeline.Now(SmallPolicies.Id)!.Version.ShouldBe(first, "nobody has looked yet");

        await ((PolicyTimeline)timeline).Refresh();
        timeline.Now(SmallPolicies.Id)!.Version.ShouldBe(second);
        await database.Commit(unit => { unit.Store<IPolicyVersions>().Activate(PolicyTimeline.Kind, SmallPolicies.Id, April, null); });
        await ((PolicyTimeline)timeline).Refresh();
        timeline.On(SmallPolicies.Id, April.AddDays(-1))!.Version.ShouldBe(second);
        timeline.On(SmallPolicies.Id, April).ShouldBeNull();
        timeline.CalendarOn(SmallPolicies.Id, April.AddDays(-1)).ShouldNotBeNull();

        database.Clock.Advance(TimeSpan.FromDays(60));
        timeline.Now(SmallPolicies.Id).ShouldBeNull("the day turned without any activation");
        timeline.Ids.ShouldBe([SmallPolicies.Id]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_version_that_cannot_be_used_is_reported_and_never_active(DatabaseKind kind)
    {
        await using var database = new TestDatabase(kind);
        var good = await Activate(database, January, SmallPolicies.Package(3));
        await Activate(database, January, "{}"u8.ToArray());
        await Activate(database, March, Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(SmallPolicies.Package(3).Span).Replace("ratioPercent >=", "ratioPercnt >=", StringComparison.Ordinal)));
        await Activate(database, March, Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(SmallPolicies.Package(3).Span).Replace("\"engine\":\"1\"", "\"engine\":\"0\"", StringComparison.Ordinal)));
        IJurisdictions timeline = new PolicyTimeline(database.Transactions, database.Clock);
        var change = await ((PolicyTimeline)timeline).Refresh();

        change.Rejected.SelectMany(r => r.Diagnostics).Select(d => d.Id).ShouldBe(["PE0701", "PE0702", "PE0206"], ignoreOrder: true);
        timeline.On(SmallPolicies.Id, January)!.Version.ShouldBe(good);
        timeline.Now(SmallPolicies.Id)!.Version.ShouldBe(good);
        timeline.Current.Localities[SmallPolicies.Id].IsBroken.ShouldBeTrue();
        (await ((PolicyTimeline)timeline).Refresh()).Rejected.ShouldBeEmpty("it was said already");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_decision_of_record_stands_in_the_ledger_with_facts_outcome_and_version(DatabaseKind kind)
    {
        await using var database = new TestDatabase(kind);
        var version = await Activate(database, January, SmallPolicies.Package(3));
        IJurisdictions timeline = new PolicyTimeline(database.Transactions, database.Clock);
        await ((PolicyTimeline)timeline).Refresh();
        var jurisdiction = timeline.Now(SmallPolicies.Id)!;
        var facts = """{"ratioPercent":4,"itemClass":"general"}"""u8.ToArray();
        new Decider(database.Clock).TryAnswer(jurisdiction, jurisdiction.Decisions["sampling-ratio"], facts, default, out var outcome, out _).ShouldBeTrue();

        var recorded = await database.Commit(unit =>
        {
            var person = unit.Store<IPersonalData>().NewPerson();
            return DecisionRecorder.Record(
                unit, "case/1", jurisdiction, "sampling-ratio", facts, outcome!, March, personal: new Dictionary<string, string> { ["itemClass"] = person });
        });
        recorded.Entry.Id.ShouldBe("case/1#1");
        var entry = await database.Read(s => s.Store<ILedger>().Find("case/1", 1));
        entry!.Type.ShouldBe("decision-recorded");
        entry.OccurredOn.ShouldBe(March);
        entry.Actor.ShouldBe("local:tester");
        entry.Payload.ShouldContain(version);
        entry.Payload.ShouldContain("\"ratioPercent\":4");
        entry.Payload.ShouldContain("\"verdict\":\"allowed\"");
        entry.Payload.ShouldNotContain("general", Case.Sensitive, "a fact about a person lies apart");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_decision_by_a_version_that_is_not_held_is_not_recorded(DatabaseKind kind)
    {
        await using var database = new TestDatabase(kind);
        var jurisdiction = SmallPolicies.Snapshot(3).Find(SmallPolicies.Id)!;
        var facts = """{"ratioPercent":4}"""u8.ToArray();
        new Decider(database.Clock).TryAnswer(jurisdiction, jurisdiction.Decisions["sampling-ratio"], facts, default, out var outcome, out _).ShouldBeTrue();
        await Should.ThrowAsync<UnknownVersion>(database.Commit(unit => DecisionRecorder.Record(unit, "case/1", jurisdiction, "sampling-ratio", facts, outcome!, null)));
        (await database.Read(s => s.Store<ILedger>().Find("case/1", 1))).ShouldBeNull();
    }

    private static string Ask(PolicyTimeline timeline, string decision, string facts, DateOnly? asOf = null)
    {
        var policies = timeline.Current;
        var reader = policies.ToRead(SmallPolicies.Id)!;
        return new Decider(TimeProvider.System).TryAnswer(
            policies, reader, reader.Decisions[decision], Encoding.UTF8.GetBytes(facts), new QuestionTerms(AsOf: asOf), out var outcome, out var error, out _)
            ? outcome.Verdict
            : error.Id;
    }

    private static Task<string> Activate(TestDatabase database, DateOnly from, ReadOnlyMemory<byte> content) => database.Commit(unit =>
    {
        var hash = unit.Store<IPolicyVersions>().Publish(PolicyTimeline.Kind, SmallPolicies.Id, content);
        unit.Store<IPolicyVersions>().Activate(PolicyTimeline.Kind, SmallPolicies.Id, from, hash);
        return hash;
    });
}
