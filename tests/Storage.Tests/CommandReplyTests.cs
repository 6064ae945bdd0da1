using PolicyEngine.Databases;
using PolicyEngine.Transactions;

namespace PolicyEngine.Storage.Tests;

public class CommandReplyTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task A_repeated_command_is_answered_again_and_does_nothing(DatabaseKind kind)
    {
        await using var database = new TestDatabase(kind);
        Task<string> Command() => database.Commit(unit =>
        {
            var replies = unit.Store<ICommandReplies>();
            if (replies.Find(unit.Actor, "key", "request") is { } earlier)
            {
                return earlier;
            }

            var reply = $"number {unit.NextNumber("n")}";
            replies.Keep(unit.Actor, "key", "request", reply);
            return reply;
        });
        (await Command()).ShouldBe("number 1");
        (await Command()).ShouldBe("number 1");
        (await database.Commit(unit => unit.NextNumber("n"))).ShouldBe(2);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_key_of_another_request_is_a_conflict_and_of_another_actor_is_none(DatabaseKind kind)
    {
        await using var database = new TestDatabase(kind);
        await database.Commit(unit => unit.Store<ICommandReplies>().Keep(unit.Actor, "key", "request", "a"));
        await Should.ThrowAsync<ConcurrencyConflict>(database.Read(s => s.Store<ICommandReplies>().Find(TestDatabase.Actor, "key", "other")));
        await Should.ThrowAsync<ConcurrencyConflict>(database.Commit(unit => unit.Store<ICommandReplies>().Keep(unit.Actor, "key", "request", "b")));
        (await database.Read(s => s.Store<ICommandReplies>().Find(Actor.Local("other"), "key", "request"))).ShouldBeNull();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Old_answers_are_forgotten_in_parts_the_oldest_first(DatabaseKind kind)
    {
        await using var database = new TestDatabase(kind);
        foreach (var key in new[] { "c", "b", "a", "fresh" })
        {
            await database.Commit(unit => unit.Store<ICommandReplies>().Keep(unit.Actor, key, "request", key));
            database.Clock.Advance(TimeSpan.FromHours(1));
        }

        Task<int> Forget() => database.Commit(unit => unit.Store<ICommandReplies>().Forget(unit.Now - TimeSpan.FromMinutes(90), 2));
        Task<string?> Find(string key) => database.Read(s => s.Store<ICommandReplies>().Find(TestDatabase.Actor, key, "request"));
        (await Forget()).ShouldBe(2);
        (await Find("a")).ShouldBe("a");
        (await Forget()).ShouldBe(1);
        (await Forget()).ShouldBe(0);
        (await Find("fresh")).ShouldBe("fresh");
    }
}
