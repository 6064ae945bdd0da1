using System.Text.Json.Nodes;

namespace PolicyEngine.PolicyHost.Tests;

/// <summary>Commands on the host's database.</summary>
public sealed class DatabaseCommandTests : IDisposable
{
    private readonly string data = Directory.CreateTempSubdirectory("data-").FullName;
    private readonly string copy = Directory.CreateTempSubdirectory("policies-").FullName;

    public void Dispose()
    {
        Directory.Delete(data, recursive: true);
        Directory.Delete(copy, recursive: true);
    }

    [Fact]
    public async Task A_dry_run_says_what_would_change_and_changes_nothing()
    {
        var dry = await Run("policy publish POLICIES --dry-run --json");
        dry.Exit.ShouldBe(0, dry.Errors);
        dry.Json["versions"]!.AsArray().Where(v => v!["kind"]!.ToString() == "profile").Select(v => v!["name"]!.ToString()).ShouldContain("kaifu");
        Directory.EnumerateFileSystemEntries(data).ShouldBeEmpty();

        await Run("policy publish POLICIES");
        var before = await Run("profile activate kaifu --from 2025-01-01 --dry-run --json");
        before.Json["before"].ShouldBeNull();
        (await Run("profile list --json")).Json.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task What_changed_is_named_by_decision_rule_and_parameter()
    {
        await Run("policy publish POLICIES");
        var first = (await Run("profile activate changchun --from 2020-01-01 --json")).Json["version"]!.ToString();
        var file = Path.Combine(copy, "changchun", "parameters.json");
        File.WriteAllText(file, File.ReadAllText(file).Replace("\"min\": 3,", "\"min\": 2,", StringComparison.Ordinal));
        (await Run("policy publish POLICIES --json")).Json["versions"]!.AsArray().Count(v => v!["kind"]!.ToString() == "profile" && v["new"]!.GetValue<bool>()).ShouldBe(1);

        var plan = (await Run("profile activate changchun --from 2026-01-01 --dry-run --json")).Json;
        plan["before"]!.ToString().ShouldBe(first);
        plan["parameters"]!.AsArray().ShouldHaveSingleItem()!.ToString().ShouldBe("changchun/generalRatio");
        plan["files"]!.AsArray().ShouldHaveSingleItem()!.ToString().ShouldBe("changchun/parameters.json");
        plan["rules"]!.AsObject().ShouldBeEmpty();
    }

    [Fact]
    public async Task Where_one_file_has_a_mistake_nothing_is_published()
    {
        Prepare();
        File.WriteAllText(Path.Combine(copy, "kaifu", "profile.json"), "{ \"id\": ");
        var run = await Run("policy publish POLICIES --json");
        run.Exit.ShouldBe(1);
        run.Json["diagnostics"]!.AsArray().ShouldContain(d => d!["file"]!.ToString() == "kaifu/profile.json" && d["line"]!.GetValue<int>() == 1);
        run.Json["versions"]!.AsArray().ShouldBeEmpty();
        (await Run("profile activate changchun --from 2025-01-01")).Exit.ShouldBe(2);
    }

    [Fact]
    public async Task A_locality_is_activated_listed_and_switched_off()
    {
        await Run("policy publish POLICIES");
        (await Run("profile activate kaifu --from 2020-01-01")).Exit.ShouldBe(0);
        (await Run("profile deactivate kaifu --from 2099-01-01")).Exit.ShouldBe(0);
        var list = (await Run("profile list --json")).Json.AsArray();
        list.Select(a => (a!["from"]!.ToString(), a["appliesToday"]!.GetValue<bool>(), a["version"] is null)).ShouldBe([("2020-01-01", true, false), ("2099-01-01", false, true)]);
        list[0]!["decidedBy"]!.ToString().ShouldStartWith("local:");
    }

    [Fact]
    public async Task The_ledger_is_verified_and_a_changed_byte_is_found()
    {
        await Run("policy publish POLICIES");
        var report = (await Run("ledger verify --json")).Json;
        report["whole"]!.GetValue<bool>().ShouldBeTrue(report.ToJsonString());
        report["waiting"]!.GetValue<long>().ShouldBeGreaterThan(5);
        (await Run("ledger prove profile/kaifu#1")).ShouldSatisfyAllConditions(r => r.Exit.ShouldBe(2), r => r.Errors.ShouldContain("not sealed yet"));
        (await Run("ledger verify --heads no-such-file")).Exit.ShouldBe(2);
    }

    [Fact]
    public async Task Rights_are_granted_listed_and_taken_away()
    {
        (await Run("rights grant user:clerk plan.write --scope kaifu")).Exit.ShouldBe(0);
        var granted = (await Run("rights list --json")).Json.AsArray();
        granted.ShouldContain(r => r!["actor"]!.ToString() == "user:clerk" && r["scope"]!.ToString() == "kaifu");
        granted.ShouldContain(r => r!["actor"]!.ToString().StartsWith("local:", StringComparison.Ordinal) && r["right"]!.ToString() == "*");
        (await Run("rights revoke user:clerk plan.write --scope kaifu")).Exit.ShouldBe(0);
        (await Run("rights list --json")).Json.AsArray().ShouldNotContain(r => r!["actor"]!.ToString() == "user:clerk");
        (await Run("rights grant clerk plan.write")).Exit.ShouldBe(2, "an actor has a kind");
    }

    [Fact]
    public async Task Without_a_database_there_is_nothing_to_read() =>
        (await Run("profile list")).ShouldSatisfyAllConditions(r => r.Exit.ShouldBe(5), r => r.Errors.ShouldContain("PE1501"));

    private void Prepare()
    {
        if (Directory.EnumerateFileSystemEntries(copy).Any())
        {
            return;
        }

        foreach (var file in Directory.EnumerateFiles(CommandRun.Policies, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(copy, Path.GetRelativePath(CommandRun.Policies, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    private Task<CommandRun> Run(string command)
    {
        Prepare();
        var arguments = command.Split(' ').Select(a => a == "POLICIES" ? copy : a).Concat(["--data", data]).ToList();
        return CommandRun.Of([.. arguments], "");
    }
}
