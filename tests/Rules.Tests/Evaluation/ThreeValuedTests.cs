namespace PolicyEngine.Rules.Tests.Evaluation;

public sealed class ThreeValuedTests
{
    private static readonly Profile lights = Profile.With("""
        { "RuleName": "red-stops", "Expression": "red", "SuccessEvent": "stop", "x-effect": "forbid", "x-clauses": ["c1"] },
        { "RuleName": "guarded-goes", "Expression": "guard", "SuccessEvent": "go", "x-effect": "permit", "x-clauses": ["c2"] }
        """);

    [Fact]
    public void The_verdict_of_highest_precedence_wins()
    {
        var outcome = lights.Ask("""{ "red": true, "guard": true }""");
        outcome.Verdict.ShouldBe("stop");
        outcome.Clauses.ShouldBe(["c1"]);
        outcome.Strength.ShouldBe("must");
        outcome.PolicyVersion.ShouldBe("v1");
    }

    [Fact]
    public void No_live_rule_is_not_regulated()
    {
        var outcome = lights.Ask("""{ "red": false, "guard": false }""");
        outcome.Verdict.ShouldBe("not-regulated");
        outcome.Clauses.ShouldBeEmpty();
        outcome.Strength.ShouldBeNull();
    }

    [Fact]
    public void An_unknown_rule_that_can_change_the_verdict_leaves_it_undetermined()
    {
        var outcome = lights.Ask("""{ "guard": true }""");
        outcome.Verdict.ShouldBe("undetermined");
        outcome.Missing.ShouldBe(["red"]);
        outcome.Clauses.ShouldBe(["c1"]);
    }

    [Fact]
    public void An_unknown_rule_below_the_verdict_does_not_matter() => lights.Ask("""{ "red": true }""").Verdict.ShouldBe("stop");

    [Fact]
    public void Missing_stands_in_the_order_of_the_vocabulary() => lights.Ask("{}").Missing.ShouldBe(["red", "guard"]);

    [Fact]
    public void Rules_that_agree_whichever_way_decide_together()
    {
        // At a share that both classes allow, the class does not matter.
        var shares = Profile.With("""
            { "RuleName": "general", "Expression": "share <= 20", "SuccessEvent": "go", "x-effect": "permit", "x-clauses": ["c1"] },
            { "RuleName": "key", "Expression": "kind == \"car\" && share >= 20", "SuccessEvent": "go", "x-effect": "permit", "x-clauses": ["c2"], "x-except": ["general"] }
            """);
        var outcome = shares.Ask("""{ "share": 20 }""");
        outcome.Verdict.ShouldBe("go");
        outcome.Missing.ShouldBeEmpty();
        outcome.Clauses.ShouldBe(["c1", "c2"]);
    }

    [Fact]
    public void Where_only_a_catch_all_is_missing_a_person_decides()
    {
        var grounds = Profile.With("""
            { "RuleName": "bad-faith", "Expression": "!faith", "SuccessEvent": "stop", "x-effect": "establish", "x-clauses": ["c1"] },
            { "RuleName": "other-ground", "Expression": "other", "SuccessEvent": "stop", "x-effect": "establish", "x-clauses": ["c2"] }
            """);
        var outcome = grounds.Ask("""{ "faith": true }""", regular: true);
        outcome.Verdict.ShouldBe("needs-person");
        outcome.Missing.ShouldBe(["other"]);
        grounds.Ask("{}", regular: true).Verdict.ShouldBe("undetermined");
        grounds.Ask("""{ "faith": false }""").Verdict.ShouldBe("stop");
    }

    [Fact]
    public void Nested_rules_are_joined_by_their_operator()
    {
        var nested = Profile.With("""
            { "RuleName": "outer", "Operator": "OrElse", "SuccessEvent": "stop", "x-effect": "forbid", "x-clauses": ["c1"], "Rules": [
              { "RuleName": "red", "Expression": "red" },
              { "RuleName": "both", "Operator": "And", "Rules": [ { "RuleName": "wet", "Expression": "wet" }, { "RuleName": "loose", "Expression": "!guard" } ] } ] }
            """);
        nested.Ask("""{ "red": false, "wet": true, "guard": false }""").Verdict.ShouldBe("stop");
        nested.Ask("""{ "red": false, "wet": true }""").Missing.ShouldBe(["guard"]);
        nested.Ask("""{ "red": false, "guard": true }""").Verdict.ShouldBe("not-regulated");
    }
}
