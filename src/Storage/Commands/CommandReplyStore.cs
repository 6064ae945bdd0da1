using PolicyEngine.Transactions;

namespace PolicyEngine.Storage;

/// <inheritdoc cref="ICommandReplies"/>
internal sealed class CommandReplyStore(DbSession session) : ICommandReplies
{
    private const string What = "idempotency key";

    public string? Find(Actor actor, string key, string request)
    {
        var kept = session.First(
            "SELECT request, reply FROM command_reply WHERE actor = @actor AND key = @key",
            row => ((string Request, string Reply)?)(row.GetString(0), row.GetString(1)),
            ("actor", actor.Id),
            ("key", key));
        return kept is { } found && found.Request != request ? throw new ConcurrencyConflict(What, key) : kept?.Reply;
    }

    public void Keep(Actor actor, string key, string request, string reply)
    {
        var added = session.Execute(
            """
            INSERT INTO command_reply (actor, key, request, reply, kept_at) VALUES (@actor, @key, @request, @reply, @now)
            ON CONFLICT (actor, key) DO NOTHING
            """,
            ("actor", actor.Id),
            ("key", key),
            ("request", request),
            ("reply", reply),
            ("now", session.Unit.Now.ToColumn()));
        if (added == 0)
        {
            throw new ConcurrencyConflict(What, key);
        }
    }

    public int Forget(DateTimeOffset before, int limit) => session.Execute(
        "DELETE FROM command_reply WHERE (actor, key) IN (SELECT actor, key FROM command_reply WHERE kept_at < @before ORDER BY kept_at LIMIT @most)",
        ("before", before.ToColumn()),
        ("most", (long)limit));
}
