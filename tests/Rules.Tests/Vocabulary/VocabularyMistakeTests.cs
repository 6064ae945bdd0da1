using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Rules.Tests.Evaluation;
using PolicyEngine.Rules.Vocabulary;

namespace PolicyEngine.Rules.Tests.Vocabulary;

public sealed class VocabularyMistakeTests
{
    private const string label = """{ "zh": "某", "en": "Some" }""";

    [Theory]
    [InlineData("""{ "name": "class", @, "type": "text" }""", "PE0420 'class' cannot be the name of a fact.")]
    [InlineData("""{ "name": "a", @, "type": "text" }, { "name": "a", @, "type": "text" }""", "PE0421 The fact 'a' is written twice. Give each its own name.")]
    [InlineData("""{ "name": "a", @, "type": "txt" }""", "PE0106 'txt' is not a known type. → text")]
    [InlineData("""{ "name": "a", @, "type": "code" }""", "PE0104 The member 'values' is missing. Add it.")]
    [InlineData("""{ "name": "a", @, "type": "text", "values": [] }""", "PE0427 'values' has no meaning for the fact 'a' of type text. Remove it.")]
    [InlineData("""{ "name": "a", @, "type": "text", "minimum": 1 }""", "PE0427 'minimum, maximum' has no meaning for the fact 'a' of type text. Remove it.")]
    [InlineData("""{ "name": "a", @, "type": "boolean", "regular": 1 }""", "PE0425 This cannot be the regular value of the fact 'a'.")]
    [InlineData("""{ "name": "a", @, "type": "date", "regular": "2024-02-30" }""", "PE0425 This cannot be the regular value of the fact 'a'.")]
    [InlineData("""{ "name": "a", @, "type": "boolean", "person": true, "regular": false }""", "PE0426 Only a person can say the fact 'a': it is never assumed. Remove its regular value.")]
    [InlineData("""{ "name": "a", @, "type": "boolean", "regular": [ { "when": "b", "value": true } ] }""", "PE0206 'b' is not a fact of this decision nor a param. → a")]
    public void A_fact_that_is_wrong_is_told(string facts, string expected) =>
        Found(facts.Replace("@", $"\"label\": {label}", StringComparison.Ordinal), "").ShouldBe([expected]);

    [Theory]
    [InlineData("""  "actDate": ["b"]  """, "PE0423 There is no fact 'b' in this decision. → a")]
    [InlineData("""  "actDate": ["a"]  """, "PE0429 The fact 'a' is not a date or an instant.")]
    [InlineData("""  "alternatives": [["a"], ["b"]]  """, "PE0423 There is no fact 'b' in this decision. → a")]
    [InlineData("""  "deadline": { "done": "a", "met": "yes" }  """, "PE0429 The fact 'a' is not a date or an instant.")]
    [InlineData("""  "derived": [ { "name": "c", "type": "date", "expression": "a", "missing": [] } ]  """, "PE0428 This expression gives true or false.")]
    [InlineData("""  "surplus": 1  """, "PE0103 The member 'surplus' is not known here. Remove it or correct its name.")]
    public void A_member_that_is_wrong_is_told(string member, string expected) =>
        Found($$"""{ "name": "a", "label": {{label}}, "type": "boolean" }""", ", " + member).ShouldBe([expected]);

    [Fact]
    public void Every_verdict_has_a_place_in_the_order_of_precedence()
    {
        var bag = new DiagnosticBag();
        VocabularyReader.Read(Profile.Located(
            $$"""{ "id": "d", "label": {{label}}, "question": {{label}}, "verdicts": [ { "id": "yes", "label": {{label}} } ], "precedence": ["conflict", "yess", "conflict"], "facts": [] }""",
            "v.json", bag), bag).ShouldBeNull();
        Shown(bag).ShouldBe(
        [
            "PE0424 The verdict 'yes' has no place in the order of precedence. Add it.",
            "PE0424 The verdict 'needs-person' has no place in the order of precedence. Add it.",
            "PE0106 'yess' is not a known verdict. → yes",
            "PE0421 The verdict 'conflict' is written twice. Give each its own name.",
        ]);
    }

    [Fact]
    public void Values_are_added_behind_those_there_are()
    {
        var decision = Profile.ReadVocabulary();
        var longer = decision.WithValues("kind", ["bike", "car"]);
        longer.Fact("kind")!.Values.ShouldBe(["car", "foot", "bike"]);
        longer.Fact("kind")!.IndexOf("bike").ShouldBe(2);
        decision.Fact("kind")!.Values.ShouldBe(["car", "foot"]);
    }

    private static List<string> Found(string facts, string more)
    {
        var bag = new DiagnosticBag();
        VocabularyReader.Read(Profile.Located(
            $$"""{ "id": "d", "label": {{label}}, "question": {{label}}, "verdicts": [ { "id": "yes", "label": {{label}} } ], "precedence": ["conflict", "yes", "needs-person"], "facts": [ {{facts}} ]{{more}} }""",
            "v.json", bag), bag);
        return [.. Shown(bag)];
    }

    private static IEnumerable<string> Shown(DiagnosticBag bag) =>
        bag.Sorted().Select(d => $"{d.Id} {d.Message}{(d.Nearest is null ? "" : $" → {d.Nearest}")}");
}
