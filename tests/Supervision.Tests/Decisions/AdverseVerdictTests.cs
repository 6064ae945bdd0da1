using PolicyEngine.Rules.Vocabulary;
using PolicyEngine.Supervision.Tests.Data;

namespace PolicyEngine.Supervision.Tests.Decisions;

public sealed class AdverseVerdictTests
{
    private static readonly string[] Missed = ["accountable", "incomplete", "insufficient", "late", "not-allowed", "not-eligible", "not-met"];

    [Fact]
    public void The_shipped_vocabulary_marks_what_was_missed_and_nothing_else()
    {
        var decisions = ShippedPolicies.All.Shared!.Decisions.Values;
        foreach (var decision in decisions)
        {
            decision.Verdicts.Where(v => v.Adverse).Select(v => v.Id).ShouldBe(decision.Verdicts.Select(v => v.Id).Intersect(Missed), decision.Id);
        }

        decisions.SelectMany(d => d.Verdicts).Where(v => v.Adverse).Select(v => v.Id).Distinct().Order().ShouldBe(Missed);
    }

    [Fact]
    public void Every_deadline_that_is_missed_is_adverse_and_one_that_is_kept_or_open_is_not()
    {
        foreach (var decision in ShippedPolicies.All.Shared!.Decisions.Values.Where(d => d.Deadline?.Missed is not null))
        {
            var deadline = decision.Deadline!;
            decision.IsAdverse(deadline.Missed!).ShouldBeTrue(decision.Id);
            decision.IsAdverse(deadline.Met ?? Verdicts.NotRegulated).ShouldBeFalse(decision.Id);
        }
    }

    [Theory]
    [InlineData(Verdicts.NotRegulated)]
    [InlineData(Verdicts.Undetermined)]
    [InlineData(Verdicts.Conflict)]
    [InlineData(Verdicts.NeedsPerson)]
    [InlineData("no-such-verdict")]
    public void What_all_decisions_share_is_not_adverse(string verdict) =>
        ShippedPolicies.All.Shared!.Decisions["publication"].IsAdverse(verdict).ShouldBeFalse();
}
