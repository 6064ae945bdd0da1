using PolicyEngine.Calendars;
using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Rules.Evaluation;
using PolicyEngine.Rules.Explanation;
using PolicyEngine.Rules.Layers;
using PolicyEngine.Rules.Parameters;
using PolicyEngine.Rules.RuleFiles;
using PolicyEngine.Rules.Tests.Evaluation;
using PolicyEngine.Rules.Values;

namespace PolicyEngine.Rules.Tests.Layers;

public sealed class LayerTests
{
    private const string shareRule = """
        { "RuleName": "share", "Expression": "!Bounds.Contains(Parameters.range, share)", "SuccessEvent": "stop", "x-effect": "forbid", "x-clauses": ["c1"] }
        """;

    [Fact]
    public void A_nearer_layer_tightens_bounds()
    {
        var (program, bag) = Combine(
            Layer("nation", shareRule, Bounds("c2", 3, 20)),
            Layer("city", """{ "RuleName": "wet", "Expression": "wet", "SuccessEvent": "go", "x-effect": "permit", "x-clauses": ["c3"] }""", Bounds("c4", 5, 20)));
        bag.ShouldBeEmpty();
        var outcome = Ask(program, """{ "share": 4, "wet": false }""");
        outcome.Verdict.ShouldBe("stop");

        // The nation's rule, with the city's own value: both are named, each as what it is.
        outcome.Clauses.ShouldBe(["nation/c1"]);
        Ask(program, """{ "share": 5, "wet": true }""").Verdict.ShouldBe("go");
    }

    [Fact]
    public void A_laxer_nearer_value_is_overridden_and_reported()
    {
        var (program, bag) = Combine(Layer("nation", "", Bounds("c2", 3, 20)), Layer("city", shareRule, Bounds("c4", 1, 10)));
        bag.ShouldHaveSingleItem().ToString().ShouldBe(
            "city/parameters.json:1:79: warning PE0330: The value of 'range' of 'city' is laxer than that of 'nation', which prevails. Expected: a value at least as strict.");
        var outcome = Ask(program, """{ "share": 2 }""");
        outcome.Verdict.ShouldBe("stop");
        outcome.Clauses.ShouldBe(["c1", "nation/c2"]);
        Ask(program, """{ "share": 15 }""").Verdict.ShouldBe("stop");
        Ask(program, """{ "share": 3 }""").Verdict.ShouldBe("not-regulated");
    }

    [Fact]
    public void A_nearer_layer_fills_what_is_open()
    {
        var unset = """{ "range": { "type": "bounds", "clauses": ["c2"], "values": [ { "value": null } ] } }""";
        var (program, bag) = Combine(Layer("nation", shareRule, unset), Layer("city", "", Bounds("c4", 5, 20)));
        bag.ShouldBeEmpty();
        Ask(program, """{ "share": 4 }""").Verdict.ShouldBe("stop");
    }

    [Fact]
    public void The_earlier_deadline_and_the_narrower_window_hold()
    {
        var values = Combine(
            Layer("nation", "", """
                { "period": { "type": "deadline", "clauses": ["c1"], "values": [ { "value": { "anchor": "from", "amount": { "value": 20, "unit": "workingDays" } } } ] },
                  "months": { "type": "window", "clauses": ["c1"], "values": [ { "value": { "months": [6, 9] } } ] },
                  "fruit": { "type": "set", "clauses": ["c1"], "values": [ { "value": ["apple"] } ] } }
                """),
            Layer("city", "", """
                { "period": { "type": "deadline", "clauses": ["c1"], "values": [ { "value": { "anchor": "from", "amount": { "value": 7, "unit": "workingDays" } } } ] },
                  "months": { "type": "window", "clauses": ["c1"], "values": [ { "value": { "months": [9, 10] } } ] },
                  "fruit": { "type": "set", "clauses": ["c1"], "values": [ { "value": ["pear"] } ] } }
                """), out var bag).Parameters.At(new DateOnly(2024, 1, 1));
        ((AnchoredDue)values["period"]!).Amount.ShouldBe(Amount.WorkingDays(7));
        var window = (TimeWindow)values["months"]!;
        Enumerable.Range(1, 12).Where(m => window.Contains(null, new DateOnly(2024, m, 5)) == WindowAnswer.Yes).ShouldBe([9]);
        ((IReadOnlySet<string>)values["fruit"]!).ShouldBe(["pear"]);
        bag.ShouldHaveSingleItem().Id.ShouldBe("PE0330");
    }

    [Fact]
    public void What_cannot_be_compared_stays_with_the_higher_layer()
    {
        var values = Combine(
            Layer("nation", "", """{ "period": { "type": "deadline", "clauses": ["c1"], "values": [ { "value": { "anchor": "from", "amount": { "value": 1, "unit": "months" } } } ] } }"""),
            Layer("city", "", """{ "period": { "type": "deadline", "clauses": ["c1"], "values": [ { "value": { "anchor": "from", "amount": { "value": 20, "unit": "days" } } } ] } }"""),
            out var bag).Parameters.At(new DateOnly(2024, 1, 1));
        ((AnchoredDue)values["period"]!).Amount.ShouldBe(Amount.Months(1));
        bag.ShouldHaveSingleItem().Id.ShouldBe("PE0332");
    }

    [Fact]
    public void A_layer_applies_from_its_own_date()
    {
        var (program, _) = Combine(
            Layer("nation", """{ "RuleName": "share", "Expression": "red", "SuccessEvent": "stop", "x-effect": "forbid", "x-clauses": ["c1"] }""", "{}") with { From = new DateOnly(2024, 1, 1) },
            Layer("city", """{ "RuleName": "share", "Expression": "red", "SuccessEvent": "go", "x-effect": "permit", "x-clauses": ["c1"] }""", "{}"));
        program.Rules.Select(r => r.Name).ShouldBe(["nation:share", "share"]);
        Ask(program, """{ "red": true, "on": "2023-12-31" }""").Verdict.ShouldBe("go");
        var outcome = Ask(program, """{ "red": true, "on": "2024-01-01" }""");
        outcome.Verdict.ShouldBe("stop");
        outcome.Clauses.ShouldBe(["nation/c1"]);
    }

    [Fact]
    public void Parameters_of_one_name_are_of_one_type()
    {
        Combine(
            Layer("nation", "", Bounds("c1", 3, 20)),
            Layer("city", "", """{ "range": { "type": "percent", "clauses": ["c1"], "values": [ { "value": 3 } ] } }"""), out var bag);
        bag.ShouldHaveSingleItem().Id.ShouldBe("PE0331");
    }

    private static string Bounds(string clause, int min, int max) =>
        $$"""{ "range": { "type": "bounds", "clauses": ["{{clause}}"], "values": [ { "value": { "min": {{min}}, "max": {{max}} } } ] } }""";

    private static PolicyLayer Layer(string id, string rules, string parameters)
    {
        var bag = new DiagnosticBag();
        var clauses = Enumerable.Range(1, 9).Select(i => $"c{i}").ToHashSet();
        var set = ParameterReader.Read(Profile.Located($$"""{ "parameters": {{parameters}} }""", $"{id}/parameters.json", bag), bag);
        var ruleSet = set["range"] is null && rules.Contains("Parameters.range", StringComparison.Ordinal) ? throw new InvalidOperationException() : set;
        var file = RuleFileReader.Read(
            Profile.Located($$"""{ "WorkflowName": "crossing", "Rules": [ {{rules}} ] }""", $"{id}/rules.json", bag), Profile.ReadVocabulary(), ruleSet, clauses, ReadingSet.Empty, bag);
        bag.ShouldBeEmpty();
        return new PolicyLayer(id, set, file!, ReadingSet.Empty);
    }

    private static CombinedLayers Combine(PolicyLayer higher, PolicyLayer nearer, out DiagnosticBag bag)
    {
        bag = new DiagnosticBag();
        return LayerCombination.Combine([higher, nearer], bag);
    }

    private static (DecisionProgram Program, DiagnosticBag Bag) Combine(PolicyLayer higher, PolicyLayer nearer)
    {
        var combined = Combine(higher, nearer, out var bag);
        return (DecisionProgram.Build(Profile.ReadVocabulary(), combined.Rules, combined.Parameters, combined.Readings.Taken(), Profile.Calendar), bag);
    }

    private static Outcome Ask(DecisionProgram program, string facts)
    {
        var frame = program.Decision.NewFrame();
        new PolicyEngine.Rules.Questions.QuestionReader(program.Decision).TryRead(System.Text.Encoding.UTF8.GetBytes(facts), frame, out var error).ShouldBeTrue(error?.Message);
        return program.On(program.Decision.TryActDate(frame, out var day) ? day : new DateOnly(2024, 6, 1)).Answer(frame);
    }
}
