using PolicyEngine.Databases;
using PolicyEngine.Transactions;

namespace PolicyEngine.Storage.Tests;

public class RightsTests
{
    private static readonly Actor Analyst = Actor.Local("analyst");

    [Theory, OnSqlite, OnPostgres]
    public async Task Nobody_may_do_what_was_not_granted(DatabaseKind kind)
    {
        await using var database = new TestDatabase(kind);
        var denied = await Should.ThrowAsync<RightDenied>(database.Transactions.Commit(Analyst, unit => unit.Demand("policy.publish", "here")));
        denied.Message.ShouldBe("PE1003: 'local:analyst' does not hold the right 'policy.publish' for 'here'. Ask an administrator to grant it.");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_right_holds_where_it_was_granted_and_until_it_is_revoked(DatabaseKind kind)
    {
        await using var database = new TestDatabase(kind);
        await database.Commit(unit => unit.Store<IRights>().Grant(Analyst, "policy.publish", "here"));
        Task Try(string right, string scope) => database.Transactions.Commit(Analyst, unit => unit.Demand(right, scope));

        await Try("policy.publish", "here");
        await Should.ThrowAsync<RightDenied>(Try("policy.publish", "there"));
        await Should.ThrowAsync<RightDenied>(Try("policy.publish", IRights.Everywhere));
        await Should.ThrowAsync<RightDenied>(Try("profile.activate", "here"));
        await database.Commit(unit => unit.Store<IRights>().Revoke(Analyst, "policy.publish", "here"));
        await Should.ThrowAsync<RightDenied>(Try("policy.publish", "here"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Everything_everywhere_holds_for_everything(DatabaseKind kind)
    {
        await using var database = new TestDatabase(kind);
        await database.Commit(unit => unit.Store<IRights>().Grant(Analyst, IRights.Everything, IRights.Everywhere));
        await database.Transactions.Commit(Analyst, unit => unit.Demand("policy.publish", "here"));
        await database.Transactions.Commit(Analyst, unit => unit.Demand("profile.activate"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Each_change_of_a_right_stands_in_the_ledger_once(DatabaseKind kind)
    {
        await using var database = new TestDatabase(kind);
        for (var i = 0; i < 2; i++)
        {
            await database.Commit(unit => unit.Store<IRights>().Grant(Analyst, "policy.publish", "here"));
        }

        for (var i = 0; i < 2; i++)
        {
            await database.Commit(unit => unit.Store<IRights>().Revoke(Analyst, "policy.publish", "here"));
        }

        (await database.Read(s => s.Store<ILedger>().Stream("rights"))).Select(e => e.Type).ShouldBe(["right-granted", "right-revoked"]);
        (await database.Read(s => s.Store<IRights>().All())).ShouldBeEmpty();
    }
}
