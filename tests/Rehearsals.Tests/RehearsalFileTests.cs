using System.Text;
using PolicyEngine.Calendars;
using PolicyEngine.Rules.Diagnostics;

namespace PolicyEngine.Rehearsals.Tests;

/// <summary>Every mistake of a rehearsal's file is found with its place and what was expected there.</summary>
public class RehearsalFileTests
{
    [Theory]
    [InlineData("\"$\": \"today\"", "\"$\": \"todya\"", "PE1601", "today")]
    [InlineData("\"unit\": \"months\"", "\"unit\": \"fortnights\"", "PE1602", null)]
    [InlineData("\"jurisdiction\": \"fair\"", "\"unit\": {\"$\": \"unit\", \"id\": \"markt\"}", "PE1603", "market")]
    [InlineData("            9,", "            0,", "PE1604", null)]
    [InlineData("\"{year}-12-31\"", "\"{year+}-12-31\"", "PE1605", null)]
    [InlineData("\"{year}-12-31\"", "\"{year-1}-12-31\"", "PE1606", null)]
    [InlineData("\"{year}-01-03\"", "\"{year+1}-01-03\"", "PE1607", null)]
    [InlineData("\"input.day\"", "\"inputs.day\"", "PE1610", null)]
    [InlineData("\"libraries\"", "\"librarys\"", "PE0103", null)]
    public void A_mistake_is_named_with_its_place(string old, string with, string id, string? nearest)
    {
        var text = Encoding.UTF8.GetString(Fair.FileBytes);
        text.ShouldContain(old);
        var bag = new DiagnosticBag();
        RehearsalReader.Read(Encoding.UTF8.GetBytes(text.Replace(old, with, StringComparison.Ordinal)), "fair.json", null, bag).ShouldBeNull();
        var found = bag.First(d => d.Id == id || id == "PE0103");
        found.At.File.ShouldBe("fair.json");
        if (id is not ("PE1606" or "PE0103"))
        {
            // At the object in which it stands, or at the member itself.
            var line = text[..text.IndexOf(old, StringComparison.Ordinal)].Count(c => c == '\n') + 1;
            found.At.Line.ShouldBeInRange(line - 3, line + 1);
        }

        if (nearest is not null)
        {
            found.Nearest.ShouldBe(nearest);
        }
    }

    [Fact]
    public void The_year_that_is_asked_for_takes_the_place_of_the_files()
    {
        var bag = new DiagnosticBag();
        var file = RehearsalReader.Read(Fair.FileBytes, "fair.json", 2025, bag).ShouldNotBeNull();
        (file.Year, file.Begin, file.End).ShouldBe((2025, new DateOnly(2025, 1, 2), new DateOnly(2025, 12, 31)));
        file.Starts[0].CorrelationId.ShouldBe("plan/2025");
        file.Starts[0].At.ShouldBe(BeijingTime.At(new DateOnly(2025, 1, 3), new TimeOnly(9, 0)));
    }

    [Fact]
    public void The_answer_of_a_workflow_goes_before_the_one_of_a_task()
    {
        var file = Fair.Read(("\"complete-task\": {", "\"archive\": { \"answer\": 1 }, \"complete-task\": {"));
        file.AnswerTo("fair-plan", "archive").ShouldNotBeNull().After.ShouldBe(Amount.Months(1));
        file.AnswerTo("fair-task", "archive").ShouldNotBeNull().After.ShouldBeNull();
        file.AnswerTo("fair-task", "other").ShouldBeNull();
    }
}
