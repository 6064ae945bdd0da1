using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Rules.Json;
using PolicyEngine.Supervision.Results;
using PolicyEngine.Supervision.Tests.Data;

namespace PolicyEngine.Supervision.Tests.Results;

public class ResultCodeTests
{
    private static readonly ResultCodes Codes = RegisterData.Read(
        "policies/registers/result-codes.json", (value, bag) => ResultCodesReader.Read(value, [.. ShippedPolicies.All.Shared!.Decisions.Values], bag));

    [Theory]
    [InlineData("未发现问题", "normal", "no-problem", "none")]
    [InlineData("责令改正", "problem", "minor-violation", "violation")]
    [InlineData("待后续处理", "problem", null, "violation")]
    [InlineData("无法联系", "problem", "not-inspected", "none")]
    [InlineData("未开展相关经营", "normal", "not-inspected", "none")]
    [InlineData("已注销或迁出", "normal", "not-inspected", "none")]
    [InlineData("不配合", "refused", "not-inspected", "violation")]
    [InlineData("涉嫌犯罪", "problem", "major-violation", "suspected-crime")]
    public void The_facts_follow_from_the_one_code_of_a_record(string text, string result, string? outcome, string finding)
    {
        var code = Codes.List.Meant(text).ShouldNotBeNull();
        code.Facts["result"].ShouldBe(result);
        code.Facts.GetValueOrDefault("inspectionOutcome").ShouldBe(outcome);
        code.Facts["finding"].ShouldBe(finding);
    }

    [Fact]
    public void A_drawn_object_starts_as_not_inspected() => Codes.Initial.Facts["inspectionOutcome"].ShouldBe("not-inspected");

    [Fact]
    public void A_decision_gets_only_the_facts_and_values_that_it_knows()
    {
        var code = Codes["false-disclosure"];
        code.FactsFor(ShippedPolicies.All.Shared!.Decisions["disclosure"]).ShouldContain(new KeyValuePair<string, string>("conduct", "falsified"));
        code.FactsFor(ShippedPolicies.All.Shared!.Decisions["accountability"]).ShouldBeEmpty();
        code.FactsFor(ShippedPolicies.All.Shared!.Decisions["publication"]).ShouldBe([new KeyValuePair<string, string>("result", "problem")]);
    }

    [Fact]
    public void A_mapping_to_what_no_decision_knows_is_found()
    {
        var bag = new DiagnosticBag();
        var file = LocatedJson.Parse(
            """
            { "codes": [
              { "id": "a", "label": { "zh": "甲", "en": "a" }, "facts": { "resultt": "normal", "finding": "nothing" } },
              { "id": "a", "label": { "zh": "乙", "en": "b" }, "facts": {} }
            ] }
            """u8.ToArray(), "codes.json", bag);
        ResultCodesReader.Read(file!, [.. ShippedPolicies.All.Shared!.Decisions.Values], bag).ShouldBeNull();
        bag.Sorted().Select(d => (d.Id, d.At.Line, d.Nearest)).ShouldBe([("PE0825", 1, null), ("PE0826", 2, "result"), ("PE0106", 2, null), ("PE0817", 3, null)]);
    }

    [Fact]
    public void The_registers_lists_are_those_of_the_vocabulary()
    {
        var decisions = ShippedPolicies.All.Shared!.Decisions;
        var words = RegisterData.Words;
        words.Libraries.Words.Select(w => (w.Id, w.Label)).ShouldBe(ValuesOf("sampling-ratio", "library"));
        words.CreditRiskClasses.Words.Select(w => (w.Id, w.Label)).ShouldBe(ValuesOf("sampling-ratio", "creditRiskClass"));
        words.LocationClasses.Words.Select(w => (w.Id, w.Label)).ShouldBe(ValuesOf("sampling-ratio", "locationClass"));
        words.InspectorCategories.Words.Select(w => w.Id).ShouldBe(ValuesOf("inspector-eligibility", "category").Select(v => v.Id));
        words.ObjectKinds.Words.ShouldAllBe(k => decisions["draw-requirement"].Fact("objectType")!.IndexOf(k.ObjectType) >= 0);

        IEnumerable<(string Id, Rules.Vocabulary.Label Label)> ValuesOf(string decision, string fact)
        {
            var definition = decisions[decision].Fact(fact)!;
            return definition.Values.Zip(decisions[decision].ValueLabels[definition.Index]);
        }
    }
}
