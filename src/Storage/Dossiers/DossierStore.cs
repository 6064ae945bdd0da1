using System.Text.Json;
using PolicyEngine.Supervision.Documents;
using PolicyEngine.Supervision.Dossiers;
using PolicyEngine.Transactions;

namespace PolicyEngine.Storage;

/// <inheritdoc cref="IDossiers"/>
internal sealed class DossierStore(DbSession session) : IDossiers
{
    public DossierEvent Append(DossierEvent e)
    {
        e = e with { RecordedAt = session.Unit.Now };
        var body = JsonSerializer.Serialize(e, DomainJson.Options);
        var added = session.Execute(
            """
            INSERT INTO dossier_event (id, object_id, recorded_at, body) VALUES (@id, @object, @now, @body)
            ON CONFLICT (id) DO NOTHING
            """,
            ("id", e.Id),
            ("object", e.ObjectId),
            ("now", e.RecordedAt.ToColumn()),
            ("body", body));
        if (added == 0)
        {
            throw new ConcurrencyConflict("dossier event", e.Id);
        }

        using var json = JsonDocument.Parse(body);
        session.Unit.Append(new LedgerEntry($"object/{e.ObjectId}", json.RootElement.GetProperty("type").GetString()!, body, e.OccurredOn));
        return e;
    }

    public IReadOnlyList<DossierEvent> Of(string objectId) => session.Query(
        "SELECT body FROM dossier_event WHERE object_id = @object ORDER BY recorded_at, id",
        row => JsonSerializer.Deserialize<DossierEvent>(row.GetString(0), DomainJson.Options)!,
        ("object", objectId));
}
