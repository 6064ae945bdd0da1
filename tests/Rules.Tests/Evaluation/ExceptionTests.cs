namespace PolicyEngine.Rules.Tests.Evaluation;

public sealed class ExceptionTests
{
    private static readonly Profile ban = Profile.With("""
        { "RuleName": "ban", "Expression": "red", "SuccessEvent": "stop", "x-effect": "forbid", "x-clauses": ["c1"], "ErrorMessage": "红灯停" },
        { "RuleName": "unless-guarded", "Expression": "guard", "x-effect": "except", "x-except": ["ban"], "x-clauses": ["c2"] },
        { "RuleName": "not-in-the-wet", "Expression": "wet", "x-effect": "except", "x-except": ["unless-guarded"], "x-clauses": ["c3"] }
        """);

    [Fact]
    public void A_live_exception_sets_aside()
    {
        var outcome = ban.Ask("""{ "red": true, "guard": true, "wet": false }""");
        outcome.Verdict.ShouldBe("not-regulated");
        outcome.SetAside.ShouldBe(["c1"]);
        outcome.Clauses.ShouldBe(["c2"]);
    }

    [Fact]
    public void A_rule_that_is_set_aside_sets_nothing_aside()
    {
        var outcome = ban.Ask("""{ "red": true, "guard": true, "wet": true }""");
        outcome.Verdict.ShouldBe("stop");
        outcome.SetAside.ShouldBe(["c2"]);
        outcome.Remarks.ShouldBe(["红灯停"]);
    }

    [Fact]
    public void An_unknown_exception_is_taken_both_ways()
    {
        var outcome = ban.Ask("""{ "red": true, "wet": false }""");
        outcome.Verdict.ShouldBe("undetermined");
        outcome.Missing.ShouldBe(["guard"]);
    }

    [Fact]
    public void An_exception_to_what_does_not_hold_is_not_asked_for() =>
        ban.Ask("""{ "red": false }""").Verdict.ShouldBe("not-regulated");

    [Fact]
    public void An_exception_to_an_unknown_exception_is_asked_for() =>
        ban.Ask("""{ "red": true }""").Missing.ShouldBe(["wet", "guard"]);
}
