using System.Text;
using System.Text.Json;
using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Rehearsals.Tests;

/// <summary>Departments that run the same workflow answer each for itself.</summary>
public class CaseTests
{
    private static readonly CasePart Units = new(
        "input.unit",
        new Dictionary<string, AnswerPart> { ["market"] = new LiteralPart(JsonValue.Of("prices")), ["fire"] = new LiteralPart(JsonValue.Of("exits")) },
        null);

    [Theory]
    [InlineData("market", "prices")]
    [InlineData("fire", "exits")]
    public async Task The_answer_is_the_one_named_by_the_text_at_the_path(string unit, string expected) =>
        (await Make(Units, unit)).GetString().ShouldBe(expected);

    [Fact]
    public async Task Where_no_name_fits_the_answer_is_the_else() =>
        (await Make(Units with { Else = new LiteralPart(JsonValue.Of("nothing")) }, "health")).GetString().ShouldBe("nothing");

    [Fact]
    public async Task Without_an_else_the_task_is_not_done_and_the_reason_names_path_and_value() =>
        (await Should.ThrowAsync<AnswerFault>(() => Make(Units, "health"))).Message.ShouldBe("'input.unit' is 'health', for which there is no case and no else.");

    [Theory]
    [InlineData("""{"$":"case","path":"input.day","of":{}}""", "PE1619")]
    [InlineData("""{"$":"case","path":"day","of":{"a":1}}""", "PE1610")]
    public void A_case_without_cases_or_with_a_path_to_nowhere_is_refused(string part, string id)
    {
        var bag = new DiagnosticBag();
        var text = Encoding.UTF8.GetString(Fair.FileBytes).Replace("\"jurisdiction\": \"fair\"", $"\"jurisdiction\": {part}", StringComparison.Ordinal);
        RehearsalReader.Read(Encoding.UTF8.GetBytes(text), "fair.json", null, bag).ShouldBeNull();
        bag.Select(d => d.Id).ShouldContain(id);
    }

    // What stands at the path is given here: no instance is needed for it.
    private static async Task<JsonElement> Make(CasePart part, string unit) => await part.Choose(JsonValue.Of(unit)).Make(null!);
}
