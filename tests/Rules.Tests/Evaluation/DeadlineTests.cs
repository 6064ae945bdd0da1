using PolicyEngine.Rules.Expressions;

namespace PolicyEngine.Rules.Tests.Evaluation;

public sealed class DeadlineTests
{
    private const string rule = """{ "RuleName": "within", "Expression": "!red", "x-effect": "deadline", "x-deadline": "period", "x-clauses": ["c1"] }""";

    private static readonly Profile workingDays = Profile.With(rule, """
        { "period": { "type": "deadline", "clauses": ["c1"], "values": [ { "value": { "anchor": "from", "amount": { "value": 3, "unit": "workingDays" } } } ] } }
        """);

    private static readonly Profile april = Profile.With(rule, """
        { "period": { "type": "deadline", "clauses": ["c1"], "values": [ { "value": { "yearOf": "year", "month": 4, "day": 1, "boundary": "exclusive",
          "tolerance": [ { "until": "named-day", "verdict": "met", "reading": "Q4" } ] } } ] } }
        """, """[ { "id": "Q4", "clauses": ["c1"], "question": { "zh": "当日", "en": "That day?" }, "options": { "a": { "zh": "不含", "en": "No" }, "b": { "zh": "含", "en": "Yes" } }, "taken": "a", "reason": { "zh": "通义", "en": "Plain meaning" } } ]""");

    [Theory]
    [InlineData("2024-10-10", "in-time")]
    [InlineData("2024-10-11", "late")]
    public void Done_is_compared_with_the_due_day(string done, string verdict)
    {
        // 30 September is a working day; then the holidays through the 7th; 8, 9 and 10 October are the three days.
        var outcome = workingDays.Ask($$"""{ "red": false, "from": "2024-09-30", "doneOn": "{{done}}" }""");
        outcome.Verdict.ShouldBe(verdict);
        outcome.Deadline!.Due.ShouldBe("2024-10-10");
        outcome.Deadline.Provisional.ShouldBeFalse();
        outcome.Deadline.Counted.ShouldBe("自起算2024-09-30起3个工作日内，当日不计 (3 working days from From 2024-09-30, that day not counted)");
    }

    [Theory]
    [InlineData("\"2024-10-10\"", "due")]
    [InlineData("\"2024-10-11\"", "late")]
    public void Not_done_is_open_until_the_due_day_is_past(string asOf, string verdict) =>
        workingDays.Ask($$"""{ "red": false, "from": "2024-09-30", "doneOn": null, "asOf": {{asOf}} }""").Verdict.ShouldBe(verdict);

    [Fact]
    public void Not_done_is_open_under_regular_assumptions()
    {
        var outcome = workingDays.Ask("""{ "from": "2024-09-30", "doneOn": null }""", regular: true);
        outcome.Verdict.ShouldBe("due");
        outcome.Assumed.ShouldBe(["red", "asOf"]);
    }

    [Fact]
    public void What_has_not_begun_does_not_run()
    {
        var outcome = workingDays.Ask("""{ "red": false, "from": null, "doneOn": null }""");
        outcome.Verdict.ShouldBe("waiting");
        outcome.Deadline.ShouldBeNull();
    }

    [Fact]
    public void The_due_day_is_told_although_the_verdict_is_open()
    {
        var outcome = workingDays.Ask("""{ "from": "2024-09-30" }""");
        outcome.Verdict.ShouldBe("undetermined");
        outcome.Missing.ShouldBe(["red", "doneOn", "asOf"]);
        outcome.Deadline!.Due.ShouldBe("2024-10-10");
    }

    [Fact]
    public void An_unknown_anchor_is_missing() =>
        workingDays.Ask("""{ "red": false, "doneOn": "2024-10-10" }""").Missing.ShouldBe(["from"]);

    [Fact]
    public void Beyond_the_table_the_due_day_is_provisional()
    {
        var outcome = workingDays.Ask("""{ "red": false, "from": "2025-03-03", "doneOn": "2025-03-04" }""");
        outcome.Deadline!.Provisional.ShouldBeTrue();
        outcome.Remarks.ShouldHaveSingleItem().ShouldContain("provisional");
    }

    [Theory]
    [InlineData("2024-03-31", "in-time", false)]
    [InlineData("2024-04-01", "in-time", true)]
    [InlineData("2024-04-02", "late", false)]
    public void A_tolerated_act_is_arguable(string done, string verdict, bool arguable)
    {
        var outcome = april.Ask($$"""{ "red": false, "year": 2024, "doneOn": "{{done}}" }""");
        outcome.Verdict.ShouldBe(verdict);
        outcome.Deadline!.Due.ShouldBe("2024-03-31");
        outcome.Readings.Select(r => (r.Id, r.Arguable)).ShouldBe(arguable ? [("Q4", true)] : []);
    }

    [Fact]
    public void A_deadline_that_is_not_set_makes_its_rule_not_apply()
    {
        var unset = Profile.With(rule, """{ "period": { "type": "deadline", "clauses": ["c1"], "values": [ { "value": null } ] } }""");
        unset.Ask("{}").Verdict.ShouldBe("not-regulated");
    }

    [Fact]
    public void The_earliest_of_several_due_days_is_told()
    {
        var two = Profile.With($$"""
            {{rule}},
            { "RuleName": "sooner", "Expression": "true", "x-effect": "establish", "SuccessEvent": "go", "x-deadline": { "parameter": "soon", "verdict": false }, "x-clauses": ["c2"] }
            """, """
            { "period": { "type": "deadline", "clauses": ["c1"], "values": [ { "value": { "anchor": "from", "amount": { "value": 9, "unit": "days" } } } ] },
              "soon": { "type": "deadline", "clauses": ["c1"], "values": [ { "value": { "on": "2024-05-02" } } ] } }
            """);
        var outcome = two.Ask("""{ "red": false, "from": "2024-05-01", "doneOn": "2024-05-09" }""");
        outcome.Verdict.ShouldBe("in-time");
        outcome.Deadline!.Due.ShouldBe("2024-05-02");
    }

    [Fact]
    public void A_due_day_beyond_the_calendar_is_a_fault() =>
        Should.Throw<EvaluationFault>(() => workingDays.Ask("""{ "red": false, "from": "9999-12-31", "doneOn": "9999-12-31" }"""))
            .Diagnostic.Id.ShouldBe("PE0613");
}
