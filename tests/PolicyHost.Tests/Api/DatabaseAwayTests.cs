using Npgsql;
using PolicyEngine.Databases;

namespace PolicyEngine.PolicyHost.Tests.Api;

/// <summary>A PostgreSQL that goes away while the host runs, and comes back.</summary>
public sealed class DatabaseAwayTests
{
    private const string Publication = "/api/v1/jurisdictions/kaifu/decisions/publication";
    private const string Question = """{"facts":{"taskCompletedOn":"2020-12-18","publishedOn":null},"asOf":"2021-01-10"}""";
    private const string List = """{"id":"list","jurisdiction":"kaifu","unit":"market","from":"2025-01-01","items":[]}""";

    [PostgresFact]
    public async Task Commands_and_reads_are_answered_503_questions_are_answered_and_on_its_return_all_goes_on()
    {
        var database = PostgresServer.NewDatabase();
        var host = new RunningHost { Database = database };
        await host.InitializeAsync();
        try
        {
            await using (var server = new TakenAway(database))
            {
                (await host.Command("/api/v1/item-lists", List, "list")).ShouldSatisfyAllConditions(a => a.Status.ShouldBe(503), a => a.Id.ShouldBe("PE1002"));
                (await host.Read("/api/v1/draws")).ShouldSatisfyAllConditions(a => a.Status.ShouldBe(503), a => a.Id.ShouldBe("PE1002"));
                (await host.Command(Publication, Question.Replace("\"asOf\"", "\"record\":true,\"asOf\"", StringComparison.Ordinal))).Status.ShouldBe(503, "a decision of record is committed or not made");
                (await host.Post(Publication, Question)).Body["verdict"]!.ToString().ShouldBe("due", "a question needs no database");
                (await host.Get("/health")).Body["status"]!.ToString().ShouldBe("alive");
                (await host.Get("/ready")).Body["status"]!.ToString().ShouldBe("ready");
            }

            var until = Environment.TickCount64 + 30_000;
            Answer answer;
            while ((answer = await host.Command("/api/v1/item-lists", List, "list")).Status == 503)
            {
                Environment.TickCount64.ShouldBeLessThan(until, "lost connections are replaced");
            }

            answer.Status.ShouldBe(201, "the refused command had left nothing, and is carried out under its key");
        }
        finally
        {
            await host.DisposeAsync();
        }
    }

    /// <summary>Hides the server's socket and ends the connections of a database; puts the socket back at the end.</summary>
    private sealed class TakenAway : IAsyncDisposable
    {
        private readonly string socket;

        public TakenAway(string database)
        {
            var builder = new NpgsqlConnectionStringBuilder(database);
            socket = Path.Combine(builder.Host!, ".s.PGSQL.5432");
            using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(database) { Database = "postgres", Pooling = false }.ToString());
            connection.Open();
            File.Move(socket, socket + ".away");
            using var command = connection.CreateCommand();
            command.CommandText = $"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{builder.Database}'";
            command.ExecuteNonQuery();
        }

        public ValueTask DisposeAsync()
        {
            File.Move(socket + ".away", socket);
            return ValueTask.CompletedTask;
        }
    }
}
