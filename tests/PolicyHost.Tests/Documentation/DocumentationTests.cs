using System.Text.RegularExpressions;

namespace PolicyEngine.PolicyHost.Tests.Documentation;

/// <summary>
/// What the pages say is so. A fence's second word says what its block is: <c>example</c> is run, <c>outcome</c> is a part
/// of what the example before it gave, <c>excerpt FILE</c> is a part of that file, <c>file FILE</c> makes that file.
/// </summary>
public partial class DocumentationTests(RunningHost host) : IClassFixture<RunningHost>
{
    [Theory]
    [InlineData("README.md", 5)]
    [InlineData("README.zh-CN.md", 5)]
    [InlineData("docs/analysts.md", 20)]
    [InlineData("docs/administrators.md", 3)]
    [InlineData("docs/http.md", 10)]
    public async Task Examples_give_what_the_page_says(string page, int atLeast)
    {
        using var run = new DocumentRun(host);
        (await run.Of(page)).ShouldBeEmpty();
        run.Examples.ShouldBeGreaterThanOrEqualTo(atLeast);
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("README.zh-CN.md")]
    [InlineData("docs/analysts.md")]
    [InlineData("docs/administrators.md")]
    [InlineData("docs/http.md")]
    [InlineData("docs/rehearsals.md")]
    [InlineData("docs/rule-language.md")]
    [InlineData("docs/calendars.md")]
    public void Links_lead_to_files_that_are_there(string page)
    {
        var folder = Path.GetDirectoryName(Path.Combine(CommandRun.Root(), page))!;
        var text = File.ReadAllText(Path.Combine(CommandRun.Root(), page));
        Link().Matches(text).Select(m => m.Groups[1].Value)
            .Where(l => !l.Contains("://", StringComparison.Ordinal) && !Path.Exists(Path.Combine(folder, l)))
            .ShouldBeEmpty();
    }

    [Fact]
    public void Both_READMEs_show_the_same_examples() => Examples("README.zh-CN.md").ShouldBe(Examples("README.md"));

    [Fact]
    public void Paths_on_the_command_line_of_dotnet_run_are_taken_from_the_folder_it_is_called_in() =>
        File.ReadAllText(Path.Combine(CommandRun.Root(), "src", "PolicyHost", "PolicyHost.csproj"))
            .ShouldContain("<EnableDefaultRunWorkingDirectory>false<");

    private static IEnumerable<string> Examples(string page) => DocumentStep.Read(page).Select(s => s.Text);

    [GeneratedRegex(@"\]\(([^)#]+)(#[^)]*)?\)")]
    private static partial Regex Link();
}
