using PolicyEngine.Workflows.Inbox;
using PolicyEngine.Workflows.Waits;

namespace PolicyEngine.Storage;

/// <summary>
/// Keeps an event from being assigned while somebody begins to wait for it, and two events from being assigned to the
/// same waits at once. Where one connection writes, there is nothing to keep apart; PostgreSQL's works see only what was
/// committed before, so that an event would be kept for nobody while its wait begins beside it.
/// </summary>
internal static class EventLocks
{
    private const string Shared = "SELECT pg_advisory_xact_lock_shared(hashtextextended(@name, 0))";
    private const string Alone = "SELECT pg_advisory_xact_lock(hashtextextended(@name, 0))";

    /// <summary>An event for all excludes every wait of its name; one for a case only those of the case.</summary>
    public static void TakeToAssign(DbSession session, InboxEvent @event)
    {
        if (session.Dialect != SqlDialect.Postgres)
        {
            return;
        }

        var (all, own) = (All(@event.Key), Own(@event));
        if (own is not null)
        {
            session.Execute(Shared, ("name", all));
        }

        session.Execute(Alone, ("name", own ?? all));
    }

    public static void TakeToAwait(DbSession session, IReadOnlyList<WaitRow> waits)
    {
        if (session.Dialect != SqlDialect.Postgres)
        {
            return;
        }

        List<string> names =
        [
            .. waits.SelectMany(w => new[] { All(w.Key!), w.CorrelationId is null ? null : OfCase(w.Key!, w.CorrelationId), OfInstance(w.Key!, w.InstanceId) })
                .OfType<string>().Distinct().Order(StringComparer.Ordinal),
        ];
        session.ExecuteEach(Shared, names, name => [("name", name)]);
    }

    private static string? Own(InboxEvent @event) => (@event.InstanceId, @event.CorrelationId) switch
    {
        ({ } instance, _) => OfInstance(@event.Key, instance),
        (_, { } correlation) => OfCase(@event.Key, correlation),
        _ => null,
    };

    private static string All(string key) => $"event/{key}";

    private static string OfCase(string key, string correlation) => $"event/{key}/={correlation}";

    private static string OfInstance(string key, string instance) => $"event/{key}/@{instance}";
}
