using PolicyEngine.Databases;
using PolicyEngine.Transactions;

namespace PolicyEngine.Storage.Tests;

public class OutboxTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task A_message_is_delivered_once_it_is_due_and_then_gone(DatabaseKind kind)
    {
        await using var database = new TestDatabase(kind);
        var mail = new RecordingHandler("mail");
        var dispatcher = new OutboxDispatcher(database.Transactions, [mail], database.Clock);
        await database.Commit(unit =>
        {
            unit.Enqueue(new OutboxMessage("m1", "mail", """{"to":1}"""));
            unit.Enqueue(new OutboxMessage("m2", "mail", "{}", unit.Now + TimeSpan.FromDays(40)));
            unit.Enqueue(new OutboxMessage("m3", "other", "{}"));
        });

        (await dispatcher.DeliverDue()).ShouldBe(1);
        (await dispatcher.DeliverDue()).ShouldBe(0);
        database.Clock.Advance(TimeSpan.FromDays(40));
        (await dispatcher.DeliverDue()).ShouldBe(1);
        mail.Delivered.ShouldBe(["m1", "m2"]);
        var backlog = (await database.Read(s => s.Store<IOutbox>().Backlog())).ShouldHaveSingleItem();
        (backlog.Topic, backlog.Waiting, backlog.Failing).ShouldBe(("other", 1, 0));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_failed_delivery_is_tried_again_with_growing_pauses_and_its_error_is_seen(DatabaseKind kind)
    {
        await using var database = new TestDatabase(kind);
        var mail = new RecordingHandler("mail") { Fails = true };
        var dispatcher = new OutboxDispatcher(database.Transactions, [mail], database.Clock);
        await database.Commit(unit => unit.Enqueue(new OutboxMessage("m1", "mail", "{}")));

        (await dispatcher.DeliverDue()).ShouldBe(0);
        (await database.Read(s => s.Store<IOutbox>().Backlog()))[0].LastError.ShouldBe("mailbox full");
        await dispatcher.DeliverDue();
        mail.Attempts.ShouldBe(1, "not before its pause is over");
        database.Clock.Advance(TimeSpan.FromSeconds(1));
        await dispatcher.DeliverDue();
        database.Clock.Advance(TimeSpan.FromSeconds(1));
        await dispatcher.DeliverDue();
        mail.Attempts.ShouldBe(2, "the second pause is twice the first");
        database.Clock.Advance(TimeSpan.FromSeconds(1));
        mail.Fails = false;
        (await dispatcher.DeliverDue()).ShouldBe(1);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Who_claimed_a_message_and_fell_silent_loses_it_and_cannot_report_on_it(DatabaseKind kind)
    {
        await using var database = new TestDatabase(kind);
        await database.Commit(unit => unit.Enqueue(new OutboxMessage("m1", "mail", "{}")));
        Task<IReadOnlyList<ClaimedMessage>> Claim() =>
            database.Commit(unit => unit.Store<IOutbox>().Claim("mail", 10, unit.Now + TimeSpan.FromMinutes(1)));

        var first = (await Claim()).ShouldHaveSingleItem();
        (await Claim()).ShouldBeEmpty();
        database.Clock.Advance(TimeSpan.FromMinutes(2));
        var second = (await Claim()).ShouldHaveSingleItem();
        (await database.Commit(unit => unit.Store<IOutbox>().Delivered(first))).ShouldBeFalse();
        (await database.Commit(unit => unit.Store<IOutbox>().Delivered(second))).ShouldBeTrue();
    }

    [PostgresFact]
    public async Task Hosts_that_dispatch_at_once_share_the_messages()
    {
        await using var database = new TestDatabase(DatabaseKind.Postgres);
        await database.Commit(unit =>
        {
            for (var i = 0; i < 200; i++)
            {
                unit.Enqueue(new OutboxMessage($"m{i}", "mail", "{}"));
            }
        });
        await using var another = database.OpenAnother();
        var mail = new RecordingHandler("mail");
        await Task.WhenAll(new[] { database.Transactions, another, another }.Select(host => Task.Run(
            () => new OutboxDispatcher(host, [mail], database.Clock).DeliverDue())));
        mail.Delivered.Count.ShouldBe(200);
        mail.Delivered.ShouldBeUnique();
    }
}
