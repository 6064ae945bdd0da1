using PolicyEngine.PolicyHost.CommandLine;

namespace PolicyEngine.PolicyHost.Tests;

/// <summary>Whatever is wrong on a command line or in a file that it names is said in one line, with what to do.</summary>
public sealed class BadInputTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory();

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData("rehearse -j wannian --year 23", "--year takes a whole number from 1950 to 2950, not '23'.")]
    [InlineData("rehearse -j wannian --objects 0", "--objects takes a whole number from 1")]
    [InlineData("rehearse -j wannian --seed x", "--seed takes a whole number from 0, not 'x'.")]
    [InlineData("rehearse -j wannian --until 2023-02-30", "--until takes a day as yyyy-MM-dd, such as 2024-06-30, not '2023-02-30'.")]
    [InlineData("rehearse -j wannian --until 2020-01-01", "--until 2020-01-01 is before the rehearsal begins, on 20")]
    [InlineData("rehearse -j wanian", "Nearest known name: 'wannian'.")]
    [InlineData("rehearse -j wannian --late confirm-librarys", "PE1620: No workflow has a person's task 'confirm-librarys'")]
    [InlineData("rehearse -j wannian --late confirm-libraries=0", "--late TASK=DAYS")]
    [InlineData("rehearse -j wannian --workflows nowhere", "There are no workflow files for 'wannian' in 'nowhere'.")]
    [InlineData("rehearse -j wannian --file nowhere.json", "There is no rehearsal file 'nowhere.json'.")]
    [InlineData("rehearse -j wannian --language fr", "'en'")]
    [InlineData("profile activate wannian --from 2023-13-01", "--from takes a day")]
    [InlineData("policy publish --workflows nowhere", "There is no folder 'nowhere' of workflows.")]
    [InlineData("rights grant clerk policy.publish", "'clerk' names no actor")]
    [InlineData("rights grant user:clerk nonsense", "'nonsense' names no right: write thing and verb")]
    [InlineData("decide -j wannian -d inspection-permission -f - --as-of tomorrow", "--as-of takes a day")]
    [InlineData("decode", "Unrecognized command or argument 'decode'.")]
    [InlineData("decide --fact x", "Nearest known name: '--facts'.")]
    [InlineData("draw", "Commands: verify.")]
    [InlineData("serve --documents nowhere", "There is no folder 'nowhere'.")]
    [InlineData("serve --urls nonsense", "'nonsense' is no address to listen on.")]
    public async Task An_unusable_command_line_is_refused_in_plain_words(string line, string said)
    {
        var run = await CommandRun.Of(line.StartsWith("rehearse", StringComparison.Ordinal) ? $"{line} --policies {CommandRun.Policies}" : line);
        run.Exit.ShouldBe(ExitCode.Usage);
        run.Errors.ReplaceLineEndings(" ").ShouldContain(said);
        run.Errors.ShouldNotContain("System.");
        run.Output.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_mistake_in_the_facts_has_its_file_line_and_column()
    {
        var file = Path.Combine(folder.FullName, "facts.json");
        await File.WriteAllTextAsync(file, "{\"date\":\"2023-10-12\",\n  \"library\":\"Q\"}");
        var run = await CommandRun.Of(["decide", "-j", "wannian", "-d", "inspection-permission", "-f", file, "--policies", CommandRun.Policies], "", width: 1000);
        run.Exit.ShouldBe(ExitCode.BadQuestion);
        run.Errors.ReplaceLineEndings("").ShouldStartWith($"{file}:2:13: PE0602: 'Q' is not a value of 'library'.");
    }

    [Theory]
    [InlineData("\"begin\"", "\"begun\"", "PE0104")]
    [InlineData("\"objects\": 20000", "\"objects\": 20000,,", "PE0101")]
    [InlineData("\"today\"", "\"todya\"", "PE1601")]
    public async Task A_mistake_in_a_rehearsals_file_has_its_place_and_nothing_is_played(string right, string wrong, string id)
    {
        var text = await File.ReadAllTextAsync(Path.Combine(CommandRun.Root(), "samples", "rehearsals", "wannian.json"));
        text.ShouldContain(right);
        var file = Path.Combine(folder.FullName, "mine.json");
        await File.WriteAllTextAsync(file, text.Replace(right, wrong, StringComparison.Ordinal));
        await ShouldSay(["--file", file], $"{file}:", $"error {id}: ");
    }

    [Fact]
    public async Task A_workflow_that_is_cut_off_is_named_and_not_what_follows_from_it()
    {
        var run = await PlayWith(text => text[..5000]);
        run.Split('\n', StringSplitOptions.RemoveEmptyEntries).ShouldHaveSingleItem().ShouldStartWith("workflows/wannian/wannian-plan.json:");
        run.ShouldContain("error PE0101: ");
    }

    [Fact]
    public async Task An_activity_of_an_unknown_type_is_named_with_the_nearest_known()
    {
        var run = await PlayWith(text => text.Replace("\"PolicyEngine.CheckPlan\"", "\"PolicyEngine.ChekPlan\"", StringComparison.Ordinal));
        run.Split('\n', StringSplitOptions.RemoveEmptyEntries).ShouldHaveSingleItem().ShouldContain("Nearest known name: 'PolicyEngine.CheckPlan'.");
    }

    private async Task<string> PlayWith(Func<string, string> change)
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(CommandRun.Root(), "workflows", "wannian")))
        {
            var text = await File.ReadAllTextAsync(file);
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, Path.GetFileName(file)), Path.GetFileName(file) == "wannian-plan.json" ? change(text) : text);
        }

        return await ShouldSay(["--workflows", folder.FullName], "wannian-plan.json:", "error PE");
    }

    private static async Task<string> ShouldSay(string[] more, params string[] said)
    {
        string[] arguments = ["rehearse", "-j", "wannian", "--policies", CommandRun.Policies, .. more];
        var run = await CommandRun.Of(arguments, "", width: 1000);
        run.Exit.ShouldBe(ExitCode.Findings);
        run.Output.ShouldBeEmpty();
        said.ShouldAllBe(s => run.Errors.Contains(s, StringComparison.Ordinal));
        return run.Errors;
    }
}
