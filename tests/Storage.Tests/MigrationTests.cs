using PolicyEngine.Databases;
using PolicyEngine.Transactions;

namespace PolicyEngine.Storage.Tests;

public class MigrationTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Scripts_can_be_run_again_over_what_they_made(DatabaseKind kind)
    {
        await using var database = new TestDatabase(kind);
        await LedgerTests.Write(database, 1, 1);
        await database.Close();
        database.Tamper("DELETE FROM schema_migration").ShouldBeGreaterThan(0);
        (await database.Read(s => s.Store<ILedger>().Stream("case/1"))).Count.ShouldBe(1);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_script_that_was_changed_after_it_ran_is_refused_by_name(DatabaseKind kind)
    {
        await using var database = new TestDatabase(kind);
        _ = database.Transactions;
        await database.Close();
        database.Tamper("UPDATE schema_migration SET hash = 'x' WHERE name = '0001-transactions'");
        Should.Throw<MigrationRefused>(() => database.Transactions).Message.ShouldContain("'0001-transactions' was changed");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_database_of_a_newer_program_is_refused(DatabaseKind kind)
    {
        await using var database = new TestDatabase(kind);
        _ = database.Transactions;
        await database.Close();
        database.Tamper("INSERT INTO schema_migration (name, hash, run_at) VALUES ('9999-later', 'x', 0)");
        Should.Throw<MigrationRefused>(() => database.Transactions).Message.ShouldContain("Start the newer version");
    }

    [PostgresFact]
    public async Task Hosts_that_start_at_once_migrate_once()
    {
        await using var database = new TestDatabase(DatabaseKind.Postgres);
        var hosts = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(database.OpenAnother)));
        foreach (var host in hosts)
        {
            await host.Commit(TestDatabase.Actor, unit => unit.NextNumber("n"));
            await host.DisposeAsync();
        }
    }

    [Fact]
    public void Both_databases_have_the_same_scripts_numbered_in_one_row()
    {
        var sqlite = MigrationScript.Of(SqlDialect.Sqlite).Select(s => s.Name).ToList();
        MigrationScript.Of(SqlDialect.Postgres).Select(s => s.Name).ShouldBe(sqlite);
        sqlite.Select(n => n[..4]).ShouldBeUnique("two scripts of one number have no order");
    }

    [Fact]
    public void No_script_defers_a_constraint()
    {
        // Checked at the commit, it would fail all works of a group for one of them.
        foreach (var script in MigrationScript.Of(SqlDialect.Sqlite).Concat(MigrationScript.Of(SqlDialect.Postgres)))
        {
            script.Sql.ShouldNotContain("DEFER", Case.Insensitive, script.Name);
        }
    }
}
