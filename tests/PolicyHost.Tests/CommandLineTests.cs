namespace PolicyEngine.PolicyHost.Tests;

/// <summary>The command line: answers, exit codes, and what is said where something is wrong.</summary>
public class CommandLineTests
{
    private static readonly string At = $"--policies {CommandRun.Policies}";

    [Fact]
    public async Task Decide_answers_with_the_clause_it_rests_on()
    {
        var run = await CommandRun.Of($"decide -j changchun -d sampling-ratio -f - --assume regular --json {At}", """{"ratioPercent":2.9,"itemClass":"general"}""");
        run.Exit.ShouldBe(0);
        run.Json["verdict"]!.ToString().ShouldBe("not-allowed");
        run.Json["clauses"]!.AsArray().Count.ShouldBeGreaterThan(0);
        run.Json["policyVersion"]!.ToString().Length.ShouldBe(64);
    }

    [Fact]
    public async Task Decide_for_people_is_Chinese_first()
    {
        var run = await CommandRun.Of($"decide -j wannian -d inspection-permission -f - --assume regular {At}", """{"date":"2023-10-12","library":"A"}""");
        run.Output.ShouldContain("万年县 · 可否检查");
        run.Output.ShouldContain("not-allowed");
    }

    [Fact]
    public async Task Explain_shows_the_values_compared()
    {
        var run = await CommandRun.Of($"explain -j changchun -d sampling-ratio -f - --assume regular {At}", """{"ratioPercent":2.9,"itemClass":"general"}""");
        run.Exit.ShouldBe(0);
        run.Output.ShouldContain("2.9");
        run.Output.ShouldContain("适用");
    }

    [Fact]
    public async Task Compare_marks_the_first_difference_and_leaves_out_what_a_locality_does_not_know()
    {
        var run = await CommandRun.Of($"compare -d duty -f - --json {At}", """{"duty":"annex-task-1","year":2016,"completedOn":"2016-10-08"}""");
        var answers = run.Json["answers"]!.AsArray();
        answers.Count.ShouldBe(5);
        answers.Single(a => a!["jurisdiction"]!.ToString() == "shancheng")!["outcome"]!["verdict"]!.ToString().ShouldBe("on-time");
        answers.Single(a => a!["jurisdiction"]!.ToString() == "kaifu")!["leftOut"]!.AsArray().Select(n => n!.ToString()).ShouldContain("duty");
        run.Json["firstDifference"].ShouldNotBeNull();
    }

    [Theory]
    [InlineData("decide -j nowhere -d publication -f -", "{}", 2, "nowhere")]
    [InlineData("decide -j kaif -d publication -f -", "{}", 2, "'kaifu'")]
    [InlineData("decide -j kaifu -d publicaton -f -", "{}", 2, "'publication'")]
    [InlineData("decide -j kaifu -d publication -f no-such-file.json", "{}", 2, "no-such-file.json")]
    [InlineData("decide -j kaifu -d publication -f -", """{"publishdOn":"2020-01-01"}""", 3, "'publishedOn'")]
    [InlineData("decide -j kaifu -d publication -f -", """{"publishedOn":"2020-02-30"}""", 3, "2020-02-30")]
    [InlineData("decide -j kaifu -d publication -f -", """{"result":"norml"}""", 3, "'normal'")]
    [InlineData("decide -j kaifu -d publication -f -", """{"result":7}""", 3, "result")]
    [InlineData("decide -j kaifu -d publication -f -", """{"result":"normal","result":"problem"}""", 3, "result")]
    [InlineData("decide -j kaifu -d publication -f -", """{"result":"normal" """, 3, "PE06")]
    [InlineData("decide -j changchun -d notice -f -", """{"entryAt":"2021-03-03T09:00:00"}""", 3, "offset")]
    [InlineData("decide -j changchun -d sampling-ratio -f -", """{"population":0,"sampled":0}""", 3, "population")]
    [InlineData("decide -j changchun -d sampling-ratio -f -", """{"ratioPercent":1e400}""", 3, "ratioPercent")]
    [InlineData("compare -d nothing -f -", "{}", 2, "nothing")]
    public async Task A_question_that_cannot_be_asked_is_refused_by_name(string command, string facts, int exit, string said)
    {
        var run = await CommandRun.Of($"{command} {At}", facts);
        run.Exit.ShouldBe(exit);
        run.Errors.ReplaceLineEndings(" ").ShouldContain(said);
    }

    [Fact]
    public async Task An_unknown_option_is_a_usage_error() => (await CommandRun.Of("decide --nonsense")).Exit.ShouldBe(2);

    [Fact]
    public async Task Validate_finds_nothing_in_what_is_shipped()
    {
        var run = await CommandRun.Of($"validate {CommandRun.Policies} --json");
        run.Exit.ShouldBe(0);
        run.Json.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task Test_and_coverage_take_one_localitys_folder()
    {
        var test = await CommandRun.Of($"test {Path.Combine(CommandRun.Policies, "kaifu")}");
        test.Exit.ShouldBe(0);
        test.Output.ShouldContain("kaifu:");
        test.Output.ShouldNotContain("linzi");
        var coverage = await CommandRun.Of($"coverage {Path.Combine(CommandRun.Policies, "kaifu")} --json");
        coverage.Exit.ShouldBe(0);
        coverage.Json.AsArray().ShouldHaveSingleItem()!["missing"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task Schemas_in_the_repository_are_what_the_vocabulary_gives()
    {
        var folder = Directory.CreateTempSubdirectory("schemas-").FullName;
        try
        {
            (await CommandRun.Of($"schemas --out {folder} {At}")).Exit.ShouldBe(0);
            var stored = Path.Combine(CommandRun.Root(), "schemas");
            foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            {
                var name = Path.GetRelativePath(folder, file);
                File.ReadAllText(Path.Combine(stored, name)).ShouldBe(File.ReadAllText(file), $"run 'schemas': {name}");
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
