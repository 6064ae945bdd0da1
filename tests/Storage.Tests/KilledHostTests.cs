using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using PolicyEngine.Databases;
using PolicyEngine.Transactions;

namespace PolicyEngine.Storage.Tests;

/// <summary>A host under load is killed without warning at seeded moments, five times on one database.</summary>
public class KilledHostTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task What_a_killed_host_had_answered_is_kept_whole_and_nothing_has_a_gap(DatabaseKind kind)
    {
        await using var database = new TestDatabase(kind);
        var random = new Random(20250303);
        var answered = new HashSet<long>();
        for (var round = 0; round < 5; round++)
        {
            RunAndKill(database.Setting, random.Next(1, 400), answered);
            await Check(database, answered);
            await database.Close();
        }
    }

    private static void RunAndKill(string setting, int afterAnswers, HashSet<long> answered)
    {
        using var host = Process.Start(new ProcessStartInfo("dotnet", [Program, setting]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        for (var i = 0; i < afterAnswers; i++)
        {
            var line = host.StandardOutput.ReadLine() ?? throw new InvalidOperationException($"The host ended: {host.StandardError.ReadToEnd()}");
            answered.Add(long.Parse(line, CultureInfo.InvariantCulture)).ShouldBeTrue($"{line} was given twice");
        }

        host.Kill();

        // What it had printed by then was answered too; a line cut off in the middle was not.
        var rest = host.StandardOutput.ReadToEnd();
        foreach (var line in rest[..(rest.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            answered.Add(long.Parse(line, CultureInfo.InvariantCulture)).ShouldBeTrue($"{line} was given twice");
        }

        host.WaitForExit();
    }

    private static async Task Check(TestDatabase database, HashSet<long> answered)
    {
        var register = await Numbers(database, "register/all");
        register.Order().ShouldBe(Enumerable.Range(1, register.Count).Select(n => (long)n), "no number is left out or given twice");
        answered.Except(register).ShouldBeEmpty("what was answered is kept");
        var cases = new List<long>();
        for (var i = 0; i < 5; i++)
        {
            cases.AddRange(await Numbers(database, $"case/{i}"));
        }

        cases.Order().ShouldBe(register.Order(), "a work is kept whole");
        var waiting = await database.Read(s => s.Store<IOutbox>().Backlog());
        waiting.Sum(b => b.Waiting).ShouldBe(register.Count);
        var report = await new LedgerVerifier(database.Transactions).Verify();
        report.Faults.ShouldBeEmpty();
        (report.Sealed + report.Waiting).ShouldBe(2 * register.Count);
    }

    private static async Task<List<long>> Numbers(TestDatabase database, string stream)
    {
        var entries = await database.Read(s => s.Store<ILedger>().Stream(stream, limit: 1_000_000));
        entries.Select(e => e.Sequence).ShouldBe(Enumerable.Range(1, entries.Count).Select(n => (long)n), "a stream has no gap");
        return [.. entries.Select(e => JsonDocument.Parse(e.Payload).RootElement.GetProperty("number").GetInt64())];
    }

    // Built beside this project, in the same configuration.
    private static string Program
    {
        get
        {
            var own = new DirectoryInfo(AppContext.BaseDirectory);
            var (framework, configuration) = (own.Name, own.Parent!.Name);
            var tests = own.Parent.Parent!.Parent!.Parent!.FullName;
            return Path.Combine(tests, "WritingProcess", "bin", configuration, framework, "PolicyEngine.WritingProcess.dll");
        }
    }
}
