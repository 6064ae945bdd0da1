using PolicyEngine.Databases;
using PolicyEngine.Transactions;

namespace PolicyEngine.Storage.Tests.Sqlite;

public class HostLockTests
{
    [Fact]
    public async Task A_second_host_on_one_file_refuses_and_says_why_and_who()
    {
        await using var database = new TestDatabase(DatabaseKind.Sqlite);
        await database.Commit(unit => unit.NextNumber("n"));
        var refused = Should.Throw<DatabaseInUse>(database.OpenAnother);
        refused.Id.ShouldBe("PE1101");
        refused.Message.ShouldBe(
            $"PE1101: The database '{database.Setting}' is open in another host (process {Environment.ProcessId} on {Environment.MachineName}, "
            + "since 2025-03-03 01:00:00Z). One host writes to an SQLite file: stop that one, use its HTTP interface, or move to PostgreSQL, where any number of hosts may work.");
        (await database.Commit(unit => unit.NextNumber("n"))).ShouldBe(2, "the first is not disturbed");
    }

    [Fact]
    public async Task A_link_to_the_file_is_the_same_file()
    {
        await using var database = new TestDatabase(DatabaseKind.Sqlite);
        _ = database.Transactions;
        var link = Path.Combine(Path.GetDirectoryName(database.Setting)!, "link.db");
        File.CreateSymbolicLink(link, database.Setting);
        Should.Throw<DatabaseInUse>(() => Database.Open(link, StoreRegistry.Standard(), database.Clock, new SystemRandomSource()));
    }

    [Fact]
    public async Task A_host_that_is_gone_lets_the_next_one_in()
    {
        await using var database = new TestDatabase(DatabaseKind.Sqlite);
        _ = database.Transactions;
        await database.Close();
        await using var next = database.OpenAnother();
        (await next.Commit(TestDatabase.Actor, unit => unit.NextNumber("n"))).ShouldBe(1);
    }
}
