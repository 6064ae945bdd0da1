using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Rules.Tests.Evaluation;

namespace PolicyEngine.Rules.Tests.RuleFiles;

/// <summary>The exact message and place of every mistake that a rule file can have.</summary>
public sealed class RuleFileMistakeTests
{
    private const string parameters = """
        { "parameters": {
          "share": { "type": "percent", "clauses": ["c1"], "values": [ { "value": 3 } ] },
          "period": { "type": "deadline", "clauses": ["c1"], "values": [ { "value": { "anchor": "from", "amount": { "value": 5, "unit": "days" } } } ] },
          "hours": { "type": "deadline", "clauses": ["c1"], "values": [ { "value": { "anchor": "from", "amount": { "value": 5, "unit": "hours" } } } ] },
          "astray": { "type": "deadline", "clauses": ["c1"], "values": [ { "value": { "anchor": "form", "amount": { "value": 5, "unit": "days" } } } ] }
        } }
        """;

    private const string good = "\"Expression\": \"red\", \"x-clauses\": [\"c1\"]";

    [Theory]
    [InlineData("""{ "RuleName": "Red_One", @, "SuccessEvent": "stop", "x-effect": "forbid" }""",
        "PE0303 1:15 'Red_One' cannot be the name of a rule.")]
    [InlineData("""{ "RuleName": "a", @, "SuccessEvent": "stopp", "x-effect": "forbid" }""",
        "PE0304 1:78 'stopp' is not a verdict of 'crossing'. → stop")]
    [InlineData("""{ "RuleName": "a", @, "x-effect": "forbid" }""",
        "PE0305 1:1 The rule 'a' is to forbid, but says for which verdict it speaks nowhere.")]
    [InlineData("""{ "RuleName": "a", @, "x-effect": "oblige", "SuccessEvent": "stop" }""",
        "PE0306 1:100 The rule 'a' has the effect 'oblige', which speaks for no verdict of its own. Remove the verdict or change the effect.")]
    [InlineData("""{ "RuleName": "a", @, "x-effect": "except", "x-except": ["b"] }""",
        "PE0307 1:97 There is no rule 'b' in this file to set aside. → a")]
    [InlineData("""{ "RuleName": "a", @, "x-effect": "except", "x-except": ["a"] }""",
        "PE0308 1:1 These rules set each other aside in a circle: a → a. Break it.")]
    [InlineData("""{ "RuleName": "a", "Expression": "red", "x-clauses": ["c10"], "x-effect": "oblige" }""",
        "PE0309 1:55 There is no clause 'c10' in clauses.json. → c1")]
    [InlineData("""{ "RuleName": "a", @, "x-effect": "oblige", "x-obligations": ["file", "fille:police"] }""",
        "PE0310 1:102 'file' is not an obligation.", "PE0311 1:110 'fille' is not a verb of obligations. → file")]
    [InlineData("""{ "RuleName": "a", @, "x-effect": "oblige", "x-readings": ["Q9"] }""",
        "PE0312 1:99 The reading 'Q9' is declared in no rule file of this profile.")]
    [InlineData("""{ "RuleName": "a", @, "x-effect": "deadline", "x-deadline": "share" }""",
        "PE0315 1:100 The parameter 'share' is of type percent.")]
    [InlineData("""{ "RuleName": "a", @, "x-effect": "deadline", "x-deadline": "perod" }""",
        "PE0315 1:100 There is no parameter 'perod'. → period")]
    [InlineData("""{ "RuleName": "a", @, "x-effect": "deadline", "x-deadline": "hours" }""",
        "PE0316 1:100 The deadline 'hours' is counted from the fact 'from', which does not fit it.")]
    [InlineData("""{ "RuleName": "a", @, "x-effect": "deadline", "x-deadline": "astray" }""",
        "PE0423 parameters.json:5:3 There is no fact 'form' in this decision. → from")]
    [InlineData("""{ "RuleName": "a", @, "x-effect": "deadline", "x-deadline": { "parameter": "period", "done": "red" } }""",
        "PE0429 1:133 The fact 'red' is not a date or an instant.")]
    [InlineData("""{ "RuleName": "a", @, "x-effect": "deadline" }""",
        "PE0325 1:1 The verdict of the rule 'a' is to follow from a deadline, but it names none.")]
    [InlineData("""{ "RuleName": "a", "x-clauses": ["c1"], "x-effect": "oblige" }""",
        "PE0318 1:1 The rule 'a' needs a condition: an expression, or an operator with nested rules, but not both.")]
    [InlineData("""{ "RuleName": "a", "x-clauses": ["c1"], "x-effect": "oblige", "Operator": "And", "Rules": [ { "RuleName": "b", "Expression": "red", "SuccessEvent": "stop" } ] }""",
        "PE0319 1:149 'SuccessEvent' has no effect on a nested rule: only the outermost carries effects. Move it there.")]
    [InlineData("""{ "RuleName": "a", @, "x-effect": "oblige", "LocalParams": [ { "Name": "class", "Expression": "red" }, { "Name": "wet", "Expression": "red" } ] }""",
        "PE0320 1:101 'class' cannot be the name of a param.", "PE0321 1:143 The name 'wet' is taken by a fact, a derived fact or a param before it. Choose another.")]
    [InlineData("""{ "RuleName": "a", @, "x-effect": "require", "SuccessEvent": "required", "x-when-met": "satisfied" }""",
        "PE0322 1:127 The rule 'a' says what holds when its obligations are met, but has none that can be.")]
    [InlineData("""{ "RuleName": "a", @, "x-effect": "except" }""",
        "PE0323 1:1 The rule 'a' only sets aside, but names no rule to set aside.")]
    [InlineData("""{ "RuleName": "a", "Expression": "red", "x-clauses": [], "x-effect": "oblige" }""",
        "PE0324 1:1 The rule 'a' rests on no clause.")]
    [InlineData("""{ "RuleName": "a", @, "x-effect": "oblige", "x-valid": { "from": "2024-01-02", "to": "2024-01-01" } }""",
        "PE0404 1:95 The period ends on 2024-01-01, before it begins on 2024-01-02.")]
    [InlineData("""{ "RuleName": "a", @, "x-effect": "oblige", "x-execpt": ["a"], "x-else": 1 }""",
        "PE0109 1:84 The member 'x-execpt' is not one of ours and has no effect. If it is not another tool's, correct its name. → x-except")]
    [InlineData("""{ "RuleName": "a", @, "x-effect": "oblige", "Sucess": 1 }""",
        "PE0103 1:84 The member 'Sucess' is not known here. Remove it or correct its name.")]
    [InlineData("""{ "RuleName": "a", "Expression": "share", "x-clauses": ["c1"], "x-effect": "oblige" }""",
        "PE0221 1:35 A condition is true or false, and this is a number.")]
    public void A_mistake_has_its_message_and_place(string rule, params string[] expected) =>
        Found(rule.Replace("@", good, StringComparison.Ordinal)).ShouldBe(expected);

    [Fact]
    public void All_mistakes_are_found_in_one_pass() =>
        Found("""
            { "RuleName": "a", "Expression": "redd", "x-clauses": ["c0"], "x-effect": "forbidd" },
            { "RuleName": "a", "Expression": "wet &&", "x-clauses": ["c1"], "x-effect": "permit", "SuccessEvent": "went" }
            """).Count.ShouldBe(5);

    [Fact]
    public void Two_rules_of_one_name_are_a_mistake() =>
        Found($$"""
            { "RuleName": "a", {{good}}, "x-effect": "oblige" },
            { "RuleName": "a", {{good}}, "x-effect": "oblige" }
            """).ShouldBe(["PE0302 2:1 The rule 'a' is written twice (first on line 2). Give each its own name."]);

    [Fact]
    public void A_circle_of_exceptions_is_told_once() =>
        Found($$"""
            { "RuleName": "a", {{good}}, "x-effect": "except", "x-except": ["b"] },
            { "RuleName": "b", {{good}}, "x-effect": "except", "x-except": ["c"] },
            { "RuleName": "c", {{good}}, "x-effect": "except", "x-except": ["a"] }
            """).ShouldBe(["PE0308 1:1 These rules set each other aside in a circle: a → b → c → a. Break it."]);

    [Fact]
    public void A_file_of_another_decision_is_a_mistake()
    {
        var bag = new DiagnosticBag();
        Profile.Read("""{ "WorkflowName": "crosing", "Rules": [] }""", parameters, bag).ShouldBeNull();
        Shown(bag).ShouldBe(["PE0301 1:19 The workflow is called 'crosing', but the file holds the rules of 'crossing'."]);
    }

    [Fact]
    public void A_reading_takes_one_of_its_options_and_the_same_everywhere()
    {
        const string reading = """{ "id": "Q1", "clauses": ["c1"], "question": { "zh": "问", "en": "Q" }, "options": { "a": { "zh": "甲", "en": "A" } }, "taken": "b", "reason": { "zh": "因", "en": "R" } }""";
        var bag = new DiagnosticBag();
        Profile.Read($$"""{ "WorkflowName": "crossing", "Rules": [], "x-readings": [ {{reading}} ] }""", parameters, bag);
        Shown(bag).ShouldBe(["PE0313 1:186 The reading 'Q1' has no option 'b'. → a"]);

        bag = new DiagnosticBag();
        var two = $"{reading.Replace("\"b\"", "\"a\"", StringComparison.Ordinal)}, {reading.Replace("\"a\": {", "\"b\": {", StringComparison.Ordinal)}";
        Profile.Read($$"""{ "WorkflowName": "crossing", "Rules": [], "x-readings": [ {{two}} ] }""", parameters, bag);
        Shown(bag).ShouldHaveSingleItem().ShouldStartWith("PE0314 1:229 The reading 'Q1' has other options, or takes another one, in rules/crossing.json:1:60.");
    }

    private static List<string> Found(string rules)
    {
        var bag = new DiagnosticBag();
        Profile.Read("{ \"WorkflowName\": \"crossing\", \"Rules\": [\n" + rules + "\n] }", parameters, bag);
        return [.. Shown(bag).Select(LineOfRules)];
    }

    /// <summary>The rules begin on the second line of the file; the tests count from the first of theirs.</summary>
    private static string LineOfRules(string text)
    {
        var parts = text.Split(' ', 3);
        var place = parts[1].Split(':');
        return place.Length > 2 ? text : $"{parts[0]} {int.Parse(place[0]) - 1}:{place[1]} {parts[2]}";
    }

    private static IEnumerable<string> Shown(DiagnosticBag bag) => bag.Sorted().Select(d =>
        $"{d.Id} {(d.At.File == "rules/crossing.json" ? "" : d.At.File + ":")}{d.At.Line}:{d.At.Column} {d.Message}{(d.Nearest is null ? "" : $" → {d.Nearest}")}");
}
