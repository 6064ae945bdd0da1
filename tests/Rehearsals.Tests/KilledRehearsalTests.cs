using System.Globalization;
using System.Text.Json.Nodes;
using PolicyEngine.Databases;
using PolicyEngine.Storage;
using PolicyEngine.Transactions;
using Xunit.Abstractions;

namespace PolicyEngine.Rehearsals.Tests;

/// <summary>
/// Rehearsals under load are killed without warning at seeded moments, ten times each, and continued. <c>REHEARSAL_KILLS</c>
/// asks for more kills than the usual ten a database.
/// </summary>
public class KilledRehearsalTests(ITestOutputHelper output)
{
    private const int KillsEach = 10;
    private const int Stalls = 400;
    private const int StallsADay = 25;

    private static readonly int Kills = int.Parse(Environment.GetEnvironmentVariable("REHEARSAL_KILLS") ?? "10", CultureInfo.InvariantCulture);

    [Theory, OnSqlite, OnPostgres]
    public async Task It_ends_as_one_that_was_not_killed_with_nothing_lost_and_nothing_twice(DatabaseKind kind)
    {
        using var fair = new Fair();
        var file = Path.Combine(fair.Folder, "fair.json");
        await File.WriteAllTextAsync(file, Large());
        var killed = 0;
        for (var round = 0; round < Kills / KillsEach; round++)
        {
            var seed = (ulong)(round + 1);
            var whole = Path.Combine(fair.Folder, $"whole{round}");
            var expected = new RehearsalProcess(fair.Folder, file, whole, null, seed).Finish();
            var data = Path.Combine(fair.Folder, $"killed{round}");
            var database = kind == DatabaseKind.Postgres ? PostgresServer.NewDatabase() : null;
            var process = new RehearsalProcess(fair.Folder, file, data, database, seed);
            foreach (var (moment, after) in Moments(expected, seed))
            {
                process.KillAt(moment, after).ShouldBeTrue($"seed {seed}: ended before {moment:u}");
                killed++;
            }

            process.Finish().ShouldBe(expected, $"seed {seed}");
            var found = await Contents(database ?? Path.Combine(data, "rehearsal.db"));
            found.ShouldBe(await Contents(Path.Combine(whole, "rehearsal.db")), $"seed {seed}");
            Directory.Delete(whole, recursive: true);
            Directory.Delete(data, recursive: true);
        }

        output.WriteLine($"{kind}: {killed} kills of {Kills / KillsEach} rehearsals of {Stalls} visits; every one ended as if it had not been killed.");
    }

    // Where much is done, kills come often: days by the number of things that happened on them.
    private static IReadOnlyList<(DateTimeOffset Moment, TimeSpan After)> Moments(string timeline, ulong seed)
    {
        var days = JsonNode.Parse(timeline)!["happenings"]!.AsArray()
            .SelectMany(h => Enumerable.Repeat(DateOnly.Parse((string)h!["on"]!, CultureInfo.InvariantCulture), (int)h["count"]!)).ToList();
        var random = new Random((int)seed);
        return [.. Enumerable.Range(0, KillsEach).Select(_ => days[random.Next(days.Count * 9 / 10)]).Order()
            .Select(d => (Calendars.BeijingTime.At(d, new TimeOnly(10, 0)), TimeSpan.FromMilliseconds(random.Next(0, 60))))];
    }

    // What must be the same however often the host was killed: each stream's length, and each message once.
    private static async Task<IReadOnlyList<string>> Contents(string setting)
    {
        await using var database = Database.Open(setting, StoreRegistry.Standard().AddWorkflows(), TimeProvider.System, new SystemRandomSource());
        var report = await new LedgerVerifier(database).Verify();
        report.Faults.ShouldBeEmpty();
        var lines = new List<string>();
        for (var after = ""; ;)
        {
            var from = after;
            var page = await database.Read(s => s.Store<ILedger>().Streams(from));
            foreach (var stream in page)
            {
                var entries = await database.Read(s => s.Store<ILedger>().Stream(stream.Stream, limit: 1_000_000));
                entries.Select(e => e.Sequence).ShouldBe(Enumerable.Range(1, entries.Count).Select(n => (long)n), $"{stream.Stream} has no gap");
                lines.Add($"{stream.Stream} {entries.Count}");
            }

            if (page.Count == 0)
            {
                break;
            }

            after = page[^1].Stream;
        }

        var messages = await database.Commit(Actor.Host("test"), u => u.Store<IOutbox>().Claim("workflow.task", 1_000_000, DateTimeOffset.MaxValue.AddYears(-1)));
        messages.Select(m => m.Message.Id).ShouldBeUnique();
        messages.Count.ShouldBe(Stalls, "each visit is told to the platform once");
        return [.. lines.Concat(messages.Select(m => m.Message.Id)).Order(StringComparer.Ordinal)];
    }

    // Many tasks side by side, each with the stalls of one day.
    private static string Large()
    {
        var file = JsonNode.Parse(Fair.FileBytes)!;
        file["starts"] = new JsonArray([.. Enumerable.Range(0, Stalls / StallsADay).Select(d => (JsonNode)new JsonObject
        {
            ["on"] = "2024-02-01",
            ["workflow"] = "fair-task",
            ["correlationId"] = $"task/{d}",
            ["input"] = new JsonObject { ["stalls"] = new JsonArray([.. Enumerable.Range(0, StallsADay).Select(n => (JsonNode)Stall(d, n))]) },
        })]);
        return file.ToJsonString();
    }

    private static JsonObject Stall(int day, int number) => new()
    {
        ["stall"] = new JsonObject { ["$"] = "object", ["number"] = (day * StallsADay + number) % 200 + 1 },
        ["day"] = new DateOnly(2024, 3, 4).AddDays(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
    };
}
