using System.Text.Json.Nodes;
using PolicyEngine.PolicyHost.CommandLine;
using PolicyEngine.Storage;
using PolicyEngine.Transactions;
using Spectre.Console;

namespace PolicyEngine.Acceptance;

/// <summary>Each of the five localities' years is played whole, on a small register, by the command itself.</summary>
public class RehearsalTests
{
    [Theory]
    [InlineData("wannian")]
    [InlineData("changchun")]
    [InlineData("kaifu")]
    [InlineData("shancheng")]
    [InlineData("linzi")]
    public async Task A_year_is_played_with_no_missed_deadline_and_to_its_end(string locality)
    {
        var (exit, timeline) = await Play(locality);
        Lines(timeline, "missed").ShouldBeEmpty();
        Lines(timeline, "stuck").ShouldBeEmpty();
        exit.ShouldBe(0);
        timeline["happenings"]!.AsArray().Count.ShouldBeGreaterThan(50);
        timeline["deadlines"]!.AsArray().Sum(d => (int)d!["met"]!).ShouldBeGreaterThan(20);
        timeline["finished"]!.GetValue<int>().ShouldBeGreaterThan(20);
        timeline["deadlines"]!.AsArray().ShouldAllBe(d => d!["tightestDays"] == null || (int)d["tightestDays"]! >= 0, "what was met was not done after its day");
    }

    [Theory]
    [InlineData("wannian", "confirm-libraries", "yearly-library-adjustment")]
    [InlineData("changchun", "publish-result", "publication")]
    [InlineData("kaifu", "publish-result", "publication")]
    [InlineData("shancheng", "publish-normal-result", "publication")]
    [InlineData("linzi", "enter-result", "result-entry")]
    public async Task A_deliberately_late_step_shows_as_exactly_that_one(string locality, string task, string judged)
    {
        var (exit, timeline) = await Play(locality, "--late", task);
        Lines(timeline, "stuck").ShouldBeEmpty();
        var missed = timeline["missed"]!.AsArray().ShouldHaveSingleItem()!;
        ((string)missed["name"]!).ShouldBe(judged);
        missed["clauses"]!.AsArray().ShouldNotBeEmpty();
        string.CompareOrdinal((string)missed["due"]!, (string)missed["done"]!).ShouldBeLessThan(0);
        exit.ShouldBe(1);
    }

    [Fact]
    public async Task A_folder_that_another_host_works_on_is_refused_with_a_message()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            await using var other = Database.Open(
                Path.Combine(folder.FullName, "rehearsal.db"), StoreRegistry.Standard().AddWorkflows(), TimeProvider.System, new SystemRandomSource());
            var (exit, said) = await Play("kaifu", "--data", folder.FullName);
            exit.ShouldBe(ExitCode.NoDatabase);
            said.ToString().ShouldContain("PE1101");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static IEnumerable<string> Lines(JsonNode timeline, string member) => timeline[member]!.AsArray().Select(m => m!.ToJsonString());

    private static async Task<(int Exit, JsonNode Timeline)> Play(string locality, params string[] more)
    {
        var (errors, output) = (new StringWriter(), new MemoryStream());
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(errors) });
        var context = new CommandContext(console, console, TimeProvider.System, () => output, () => Stream.Null);
        string[] arguments = ["rehearse", "-j", locality, "--objects", "600", "--policies", Checkout.Policies, "--json", .. more];
        var exit = await CommandTree.RunAsync(arguments, context);
        var text = System.Text.Encoding.UTF8.GetString(output.ToArray());
        return (exit, text.Length == 0 ? JsonValue.Create(errors.ToString()) : JsonNode.Parse(text)!);
    }
}
