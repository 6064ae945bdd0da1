using PolicyEngine.Databases;
using PolicyEngine.Transactions;

namespace PolicyEngine.Storage.Tests;

public class UnitOfWorkTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task What_was_answered_is_there_after_the_host_is_gone(DatabaseKind kind)
    {
        await using var database = new TestDatabase(kind);
        var number = await database.Commit(unit => unit.NextNumber("notice"));
        await database.Reopen();
        number.ShouldBe(1);
        (await database.Commit(unit => unit.NextNumber("notice"))).ShouldBe(2);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_work_that_fails_leaves_nothing_and_gives_its_number_back(DatabaseKind kind)
    {
        await using var database = new TestDatabase(kind);
        await Should.ThrowAsync<InvalidDataException>(database.Commit(unit =>
        {
            unit.NextNumber("notice").ShouldBe(1);
            unit.Append(new LedgerEntry("case/1", "noticed", "{}"));
            unit.Enqueue(new OutboxMessage("m1", "mail", "{}"));
            throw new InvalidDataException("no");
        }));
        (await database.Commit(unit => unit.NextNumber("notice"))).ShouldBe(1);
        (await database.Read(s => s.Store<ILedger>().Streams())).ShouldBeEmpty();
        (await database.Read(s => s.Store<IOutbox>().Backlog())).ShouldBeEmpty();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_unit_has_one_time_and_one_actor(DatabaseKind kind)
    {
        await using var database = new TestDatabase(kind);
        await database.Commit(unit =>
        {
            var before = unit.Now;
            database.Clock.Advance(TimeSpan.FromHours(1));
            unit.Now.ShouldBe(before);
            unit.Actor.ShouldBe(TestDatabase.Actor);
        });
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_message_that_waits_already_is_a_conflict(DatabaseKind kind)
    {
        await using var database = new TestDatabase(kind);
        await database.Commit(unit => unit.Enqueue(new OutboxMessage("m1", "mail", "{}")));
        var conflict = await Should.ThrowAsync<ConcurrencyConflict>(
            database.Commit(unit => unit.Enqueue(new OutboxMessage("m1", "mail", "{}"))));
        conflict.Key.ShouldBe("m1");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_row_of_the_same_key_is_a_conflict(DatabaseKind kind)
    {
        await using var database = new TestDatabase(kind);
        static void Insert(IUnitOfWork unit) =>
            unit.Store<SessionStore>().Session.Execute("INSERT INTO number_sequence (name, value) VALUES (@name, 1)", ("name", "x"));
        await database.Commit(Insert);
        await Should.ThrowAsync<ConcurrencyConflict>(database.Commit(Insert));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_work_within_a_work_is_refused_instead_of_waiting_for_itself(DatabaseKind kind)
    {
        await using var database = new TestDatabase(kind);
        var refused = await Should.ThrowAsync<InvalidOperationException>(
            database.Commit(unit => database.Commit(inner => inner.NextNumber("x")).GetAwaiter().GetResult()));
        refused.Message.ShouldContain("use the unit");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_caller_who_gave_up_before_the_start_has_changed_nothing(DatabaseKind kind)
    {
        await using var database = new TestDatabase(kind);
        using var given = new CancellationTokenSource();
        await given.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(
            database.Transactions.Commit(TestDatabase.Actor, unit => unit.NextNumber("x"), given.Token));
        (await database.Commit(unit => unit.NextNumber("x"))).ShouldBe(1);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_read_sees_what_was_committed_before_and_writes_nothing(DatabaseKind kind)
    {
        await using var database = new TestDatabase(kind);
        await database.Commit(unit => unit.Append(new LedgerEntry("case/1", "opened", "{}")));
        (await database.Read(s => s.Store<ILedger>().Find("case/1", 1))).ShouldNotBeNull();
        await Should.ThrowAsync<Exception>(database.Read(s =>
            s.Store<SessionStore>().Session.Execute("INSERT INTO number_sequence (name, value) VALUES ('y', 1)")));
        (await database.Commit(unit => unit.NextNumber("y"))).ShouldBe(1);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Beside_a_host_one_may_read_and_not_write(DatabaseKind kind)
    {
        await using var database = new TestDatabase(kind);
        await database.Commit(unit => unit.Append(new LedgerEntry("case/1", "opened", "{}")));
        await using var beside = database.OpenReadOnly();
        (await beside.Read(s => s.Store<ILedger>().Find("case/1", 1))).ShouldNotBeNull();
        await Should.ThrowAsync<DatabaseReadOnly>(beside.Commit(TestDatabase.Actor, unit => unit.NextNumber("x")));
    }
}
