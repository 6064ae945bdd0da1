namespace PolicyEngine.PolicyHost.Tests;

/// <summary><c>draw verify</c> on the golden records.</summary>
public class DrawVerifyTests
{
    private static readonly string Golden = Path.Combine(CommandRun.Root(), "tests", "Supervision.Tests", "Draws", "Golden");

    [Theory]
    [InlineData("full-audit.json", "audit")]
    [InlineData("full-public.json", "public")]
    [InlineData("chain-public.json", "public")]
    public async Task A_record_is_verified_with_nothing_but_the_file(string name, string form)
    {
        var run = await CommandRun.Of($"draw verify {Path.Combine(Golden, name)}");
        run.Exit.ShouldBe(0);
        run.Output.ShouldContain("核验通过");
        run.Output.ShouldContain($"{form} form");
    }

    [Fact]
    public async Task A_changed_byte_is_found_and_placed()
    {
        var text = await File.ReadAllTextAsync(Path.Combine(Golden, "full-audit.json"));
        var run = await CommandRun.Of("draw verify - --json", text.Replace("\"order\":3,\"slot\":2", "\"order\":3,\"slot\":1", StringComparison.Ordinal));
        run.Exit.ShouldBe(1);
        run.Json["verified"]!.GetValue<bool>().ShouldBeFalse();
        run.Json["disagreements"]![0]!["id"]!.ToString().ShouldBe("PE1351");
        run.Json["disagreements"]![0]!["path"]!.ToString().ShouldBe("/record/chosen/2");
    }

    [Fact]
    public async Task What_was_announced_is_held_against_the_record()
    {
        var file = Path.Combine(Golden, "plain-audit.json");
        var announced = (await CommandRun.Of($"draw verify {file} --json")).Json["announced"]!.ToString();
        (await CommandRun.Of($"draw verify {file} --announced {announced}")).Exit.ShouldBe(0);
        var run = await CommandRun.Of($"draw verify {file} --announced {new string('0', 64)}");
        run.Exit.ShouldBe(1);
        run.Output.ShouldContain("PE1356");
    }

    [Theory]
    [InlineData("draw verify no-such-file.json", "no-such-file.json")]
    [InlineData("draw verify - --announced xyz", "'xyz'")]
    public async Task What_cannot_be_used_is_named(string commandLine, string named)
    {
        var run = await CommandRun.Of(commandLine, "{}");
        run.Exit.ShouldBe(2);
        run.Errors.ShouldContain(named);
    }

    [Fact]
    public async Task A_file_that_is_no_record_is_not_verified() => (await CommandRun.Of("draw verify -", "{}")).Exit.ShouldBe(1);
}
