using System.Text;
using System.Text.Json;
using PolicyEngine.Rules.Explanation;

namespace PolicyEngine.Rules.Tests.Evaluation;

public sealed class OutcomeTests
{
    private const string readings = """
        [ { "id": "Q1", "clauses": ["c1"], "question": { "zh": "问", "en": "Question" }, "options": { "a": { "zh": "甲", "en": "A" }, "b": { "zh": "乙", "en": "B" } }, "taken": "a", "reason": { "zh": "因", "en": "Reason" } } ]
        """;

    private static readonly Profile filing = Profile.With("""
        { "RuleName": "file", "Expression": "red", "SuccessEvent": "required", "x-when-met": "satisfied", "x-effect": "require", "x-clauses": ["c1", "c2"],
          "x-strength": "principle", "ErrorMessage": "须备案", "x-readings": [ { "id": "Q1", "arguable": "wet" } ],
          "x-obligations": [ { "do": "file:police", "unless": "told.Contains(\"police\")" }, { "do": "file:mayor", "when": "wet", "unless": "told.Contains(\"mayor\")" } ],
          "x-remarks": [ { "when": "wet", "text": { "zh": "路滑", "en": "Slippery" } } ] },
        { "RuleName": "mark", "Expression": "guard", "x-effect": "oblige", "x-clauses": ["c2", "c3"], "x-obligations": ["mark:crossing"] }
        """, readings: readings);

    [Fact]
    public void Obligations_are_listed_until_they_are_discharged()
    {
        var outcome = filing.Ask("""{ "red": true, "wet": true, "guard": true, "told": ["police"] }""");
        outcome.Verdict.ShouldBe("required");
        outcome.Obligations.ShouldBe(["file:mayor", "mark:crossing"]);
        outcome.Clauses.ShouldBe(["c1", "c2", "c3"]);
        outcome.Strength.ShouldBe("principle");
        outcome.Readings.ShouldBe([new OutcomeReading("Q1", true)]);
        outcome.Remarks.ShouldBe(["须备案", "路滑 (Slippery)"]);
    }

    [Fact]
    public void When_all_are_discharged_the_rule_speaks_for_the_other_verdict()
    {
        var outcome = filing.Ask("""{ "red": true, "wet": false, "guard": false, "told": ["police"] }""");
        outcome.Verdict.ShouldBe("satisfied");
        outcome.Obligations.ShouldBeEmpty();
        outcome.Readings.ShouldBe([new OutcomeReading("Q1", false)]);
    }

    [Fact]
    public void An_unknown_discharge_counts_as_none()
    {
        var outcome = filing.Ask("""{ "red": true, "wet": false, "guard": false }""");
        outcome.Verdict.ShouldBe("required");
        outcome.Obligations.ShouldBe(["file:police"]);
    }

    [Fact]
    public void A_duty_without_a_number_stays_not_regulated_and_tells_its_clause()
    {
        var outcome = filing.Ask("""{ "red": false, "guard": true }""");
        outcome.Verdict.ShouldBe("not-regulated");
        outcome.Clauses.ShouldBe(["c2", "c3"]);
        outcome.Obligations.ShouldBe(["mark:crossing"]);
        outcome.Strength.ShouldBeNull();
    }

    [Fact]
    public void Only_assumptions_that_mattered_are_listed()
    {
        filing.Ask("""{ "guard": true }""", regular: true).Assumed.ShouldBe(["red"]);
        filing.Ask("""{ "red": false, "guard": false }""", regular: true).Assumed.ShouldBeEmpty();
    }

    [Fact]
    public void Rules_and_values_are_those_of_the_act()
    {
        var dated = Profile.With("""
            { "RuleName": "old", "Expression": "share > Parameters.most", "SuccessEvent": "stop", "x-effect": "forbid", "x-clauses": ["c1"], "x-valid": { "to": "2023-12-31" } },
            { "RuleName": "new", "Expression": "share > Parameters.most", "SuccessEvent": "late", "x-effect": "forbid", "x-clauses": ["c2"], "x-valid": { "from": "2024-01-01" } }
            """, """
            { "most": { "type": "percent", "clauses": ["c1"], "values": [ { "to": "2023-06-30", "value": 10 }, { "from": "2023-07-01", "to": "2024-12-31", "value": 20 }, { "from": "2025-01-01", "value": null } ] } }
            """);
        dated.Program.ChangeDates.ShouldBe([new(2023, 7, 1), new(2024, 1, 1), new(2025, 1, 1)]);
        dated.Ask("""{ "share": 15, "on": "2023-06-30" }""").Verdict.ShouldBe("stop");
        dated.Ask("""{ "share": 15, "on": "2023-07-01" }""").Verdict.ShouldBe("not-regulated");
        dated.Ask("""{ "share": 25, "on": "2023-12-31" }""").Verdict.ShouldBe("stop");
        dated.Ask("""{ "share": 25, "on": "2024-01-01" }""").Verdict.ShouldBe("late");
        dated.Ask("""{ "share": 99, "on": "2025-01-01" }""").Verdict.ShouldBe("not-regulated");
    }

    [Fact]
    public void The_trace_says_how_each_rule_came_out()
    {
        var outcome = Profile.With("""
            { "RuleName": "ban", "Expression": "red", "SuccessEvent": "stop", "x-effect": "forbid", "x-clauses": ["c1"] },
            { "RuleName": "unless-guarded", "Expression": "guard", "x-effect": "except", "x-except": ["ban"], "x-clauses": ["c2"] },
            { "RuleName": "wet", "Expression": "wet", "SuccessEvent": "go", "x-effect": "permit", "x-clauses": ["c3"] },
            { "RuleName": "off", "Expression": "red", "SuccessEvent": "go", "x-effect": "permit", "x-clauses": ["c3"], "Enabled": false }
            """).Ask("""{ "red": true, "guard": true }""", trace: true);
        outcome.Trace!.Select(t => (t.Rule, t.State)).ShouldBe(
        [
            ("ban", RuleTraceState.SetAside), ("unless-guarded", RuleTraceState.Applied), ("wet", RuleTraceState.Unknown), ("off", RuleTraceState.NotInForce),
        ]);
        outcome.Trace![0].SetAsideBy.ShouldBe(["unless-guarded"]);
        outcome.Trace[0].Condition!.Text.ShouldBe("red");
    }

    [Fact]
    public void An_outcome_is_written_with_all_its_members()
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            OutcomeWriter.Write(writer, filing.Ask("""{ "red": true, "wet": true, "guard": false }"""));
        }

        JsonNodeText(stream).ShouldBe("""{"verdict":"required","missing":[],"assumed":[],"deadline":null,"obligations":["file:police","file:mayor"],"clauses":["c1","c2"],"setAside":[],"strength":"principle","readings":[{"id":"Q1","arguable":true}],"remarks":["须备案","路滑 (Slippery)"],"policyVersion":"v1"}""");
    }

    private static string JsonNodeText(MemoryStream stream) =>
        System.Text.RegularExpressions.Regex.Unescape(Encoding.UTF8.GetString(stream.ToArray()));
}
