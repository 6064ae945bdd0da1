using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Rules.Parameters;
using PolicyEngine.Rules.Tests.Evaluation;

namespace PolicyEngine.Rules.Tests.Parameters;

public sealed class ParameterMistakeTests
{
    [Theory]
    [InlineData("""{ "is-bad": { "type": "number", "clauses": [], "values": [ { "value": 1 } ] } }""",
        "PE0401 1:19 'is-bad' cannot be the id of a parameter: expressions could not name it.")]
    [InlineData("""{ "p": { "type": "number", "clauses": [], "values": [] } }""",
        "PE0402 1:24 The parameter 'p' has no value. Write null where the document sets none.")]
    [InlineData("""{ "p": { "type": "number", "clauses": [], "values": [ { "from": "2024-01-01", "value": 1 }, { "to": "2024-01-01", "value": 2 } ] } }""",
        "PE0403 1:71 Two values of the parameter 'p' hold on 2024-01-01. End the earlier one on the day before the later one begins.")]
    [InlineData("""{ "p": { "type": "number", "clauses": [], "values": [ { "from": "2024-01-02", "to": "2024-01-01", "value": 1 } ] } }""",
        "PE0404 1:71 The period ends on 2024-01-01, before it begins on 2024-01-02.")]
    [InlineData("""{ "p": { "type": "number", "clauses": [], "values": [ { "from": "2024-02-30", "value": "3" } ] } }""",
        "PE0107 1:81 '2024-02-30' is not a day of the calendar.", "PE0105 1:104 'value' is a text.")]
    [InlineData("""{ "p": { "type": "bounds", "clauses": [], "values": [ { "value": { "min": 20, "max": 3 } }, { "from": "2024-01-01", "value": {} } ] } }""",
        "PE0405 1:82 The lower bound 20 is above the upper bound 3.", "PE0406 1:142 These bounds bound nothing. Write null where the document sets none.")]
    [InlineData("""{ "p": { "type": "amount", "clauses": [], "values": [ { "value": { "value": 1.5, "unit": "workingdays" } } ] } }""",
        "PE0407 1:93 'value' is not a whole number from 0 to 1000000.", "PE0106 1:106 'workingdays' is not a known unit. → workingDays")]
    [InlineData("""{ "p": { "type": "window", "clauses": [], "values": [ { "value": { "months": [13], "days": [ { "from": 9, "to": 3 } ], "weekdays": ["mo"] } } ] } }""",
        "PE0407 1:95 'months' is not a whole number from 1 to 12.", "PE0408 1:110 This is no window: the range of days ends before it begins.", "PE0106 1:149 'mo' is not a known weekday. → mon")]
    [InlineData("""{ "p": { "type": "window", "clauses": [], "values": [ { "value": { "months": [6], "always": true } } ] } }""",
        "PE0408 1:82 This is no window: it must be of one shape.")]
    [InlineData("""{ "p": { "type": "deadline", "clauses": [], "values": [ { "value": { "on": "2024-01-01", "yearOf": "year", "month": 2, "day": 28 } } ] } }""",
        "PE0409 1:84 This is no deadline: it says twice when it ends.", "PE0103 1:124 The member 'month' is not known here. Remove it or correct its name.", "PE0103 1:136 The member 'day' is not known here. Remove it or correct its name.")]
    [InlineData("""{ "p": { "type": "deadline", "clauses": [], "values": [ { "value": { "yearOf": "year", "month": 2, "day": 30 } } ] } }""",
        "PE0410 1:123 Month 2 never has a day 30.")]
    [InlineData("""{ "p": { "type": "set", "clauses": [], "values": [ { "value": ["a", "a"] } ] } }""",
        "PE0421 1:85 The code 'a' is written twice. Give each its own name.")]
    public void A_mistake_has_its_message_and_place(string parameters, params string[] expected)
    {
        var bag = new DiagnosticBag();
        ParameterReader.Read(Profile.Located($$"""{ "parameters": {{parameters}} }""", "parameters.json", bag), bag);
        bag.Sorted().Select(d => $"{d.Id} {d.At.Line}:{d.At.Column} {d.Message}{(d.Nearest is null ? "" : $" → {d.Nearest}")}").ShouldBe(expected);
    }

    [Fact]
    public void Values_hold_on_both_of_their_ends()
    {
        var bag = new DiagnosticBag();
        var set = ParameterReader.Read(
            Profile.Located("""
                { "parameters": { "p": { "type": "number", "clauses": ["c1"], "values": [
                  { "from": "2024-07-01", "value": null }, { "to": "2023-12-31", "value": 1 }, { "from": "2024-01-01", "to": "2024-03-31", "value": 2 } ] } } }
                """, "parameters.json", bag), bag);
        bag.ShouldBeEmpty();
        set.ChangeDates.ShouldBe([new(2024, 1, 1), new(2024, 4, 1), new(2024, 7, 1)]);
        set.At(new(2023, 12, 31))["p"].ShouldBe(1m);
        set.At(new(2024, 3, 31))["p"].ShouldBe(2m);
        set.At(new(2024, 4, 1))["p"].ShouldBeNull();
        set.At(new(2024, 7, 1))["p"].ShouldBeNull();
    }
}
