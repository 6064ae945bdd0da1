using PolicyEngine.Supervision.Publishing;
using PolicyEngine.Transactions;

namespace PolicyEngine.Rehearsals.Tests;

/// <summary>What a timeline makes of a decision of record.</summary>
public class RecordedDecisionTests
{
    private static readonly DateTimeOffset Entered = new(2022, 5, 10, 10, 0, 0, TimeSpan.FromHours(8));

    [Fact]
    public void A_deadline_is_measured_to_the_day_on_which_the_thing_was_done_not_to_that_of_the_judgement()
    {
        var decision = Read("""
            { "instance": "i", "activity": "a", "decision": "notice", "facts": { "noticeDeliveredAt": "2022-05-06T16:00:00+08:00", "entryAt": "2022-05-10T10:00:00+08:00" },
              "outcome": { "verdict": "sufficient", "clauses": [], "deadline": { "due": "2022-05-08T10:00:00+08:00" } } }
            """);
        (decision.On, decision.Done, decision.Due).ShouldBe((new DateOnly(2022, 5, 10), new DateOnly(2022, 5, 6), new DateOnly(2022, 5, 8)));
    }

    [Fact]
    public void A_verdict_that_means_open_and_missed_alike_is_missed_on_the_record()
    {
        var decision = Read("""
            { "instance": "i", "activity": "a", "decision": "notice", "adverse": true, "facts": { "noticeDeliveredAt": null, "entryAt": "2022-05-10T10:00:00+08:00" },
              "outcome": { "verdict": "insufficient", "clauses": ["c"], "deadline": { "due": "2022-05-08T10:00:00+08:00" } } }
            """);
        (decision.IsAdverse, decision.IsOpen, decision.Done).ShouldBe((true, false, null));
    }

    [Fact]
    public void What_is_not_done_and_not_yet_due_is_open()
    {
        var decision = Read("""
            { "instance": "i", "activity": "a", "decision": "publication", "facts": { "publishedOn": null },
              "outcome": { "verdict": "due", "clauses": [], "deadline": { "due": "2022-05-19" } } }
            """);
        (decision.IsOpen, decision.Done).ShouldBe((true, null));
    }

    private static JudgedDecision Read(string payload)
    {
        var library = new PolicyLibrary(Path.Combine(Fair.Root(), "policies"));
        library.Reload();
        var found = new RecordedDecisions();
        found.Take(new LedgerRecord("visit/v", 1, "decision-recorded", new DateOnly(2022, 5, 10), Entered, "host:x", payload, [], null), library.Current.Find("changchun")!);
        return found.Of("i").Single();
    }
}
