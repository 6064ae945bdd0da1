using System.Data.Common;
using System.Text.Json;
using Dapper;
using PolicyEngine.Transactions;

namespace PolicyEngine.Storage;

/// <inheritdoc cref="IRights"/>
internal sealed class RightsStore(DbSession session) : IRights
{
    private const string Stream = "rights";
    private const string Columns = "actor, right_name, scope, granted_at, granted_by";

    public bool Holds(Actor actor, string right, string scope) => session.First(
        """
        SELECT 1 FROM granted_right
        WHERE actor = @actor AND right_name IN (@right, '*') AND scope IN (@scope, '*')
        LIMIT 1
        """,
        row => true,
        ("actor", actor.Id),
        ("right", right),
        ("scope", scope));

    public void Grant(Actor holder, string right, string scope)
    {
        var granted = session.Connection.Execute(
            """
            INSERT INTO granted_right (actor, right_name, scope, granted_at, granted_by) VALUES (@holder, @right, @scope, @now, @by)
            ON CONFLICT (actor, right_name, scope) DO NOTHING
            """,
            new { holder = holder.Id, right, scope, now = session.Unit.Now.ToColumn(), by = session.Unit.Actor.Id });
        Record(granted, "right-granted", holder, right, scope);
    }

    public void Revoke(Actor holder, string right, string scope)
    {
        var revoked = session.Connection.Execute(
            "DELETE FROM granted_right WHERE actor = @holder AND right_name = @right AND scope = @scope",
            new { holder = holder.Id, right, scope });
        Record(revoked, "right-revoked", holder, right, scope);
    }

    public IReadOnlyList<GrantedRight> Of(Actor actor) => session.Query(
        $"SELECT {Columns} FROM granted_right WHERE actor = @actor ORDER BY right_name, scope", Read, ("actor", actor.Id));

    public IReadOnlyList<GrantedRight> All() => session.Query(
        $"SELECT {Columns} FROM granted_right ORDER BY actor, right_name, scope", Read);

    private static GrantedRight Read(DbDataReader row) =>
        new(row.GetString(0), row.GetString(1), row.GetString(2), row.Instant(3), row.GetString(4));

    private void Record(int changed, string type, Actor holder, string right, string scope)
    {
        if (changed > 0)
        {
            session.Unit.Append(new LedgerEntry(Stream, type, JsonSerializer.Serialize(new { holder = holder.Id, right, scope })));
        }
    }
}
