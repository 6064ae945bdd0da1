using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using PolicyEngine.Supervision.Documents;
using PolicyEngine.Transactions;

namespace PolicyEngine.Storage;

/// <summary>One table of documents: JSON, a revision, and the columns that they are found by.</summary>
/// <param name="table">A table of the shape that the migration of registers gives them; never a text from outside.</param>
/// <param name="stream">The first part of the ledger streams: <c>plan</c> for <c>plan/ID</c>.</param>
/// <param name="what">The kind of thing in the words of messages.</param>
internal sealed class DocumentTable<T>(DbSession session, string table, string stream, string what)
{
    private readonly string select = $"SELECT body, revision FROM {table}";

    public void Add(string id, DocumentKeys keys, T value, string happened)
    {
        var body = JsonSerializer.Serialize(value, DomainJson.Options);
        var added = session.Execute(
            $"""
            INSERT INTO {table} (id, jurisdiction, parent, subject, year, day, revision, body)
            VALUES (@id, @jurisdiction, @parent, @subject, @year, @day, 1, @body)
            ON CONFLICT (id) DO NOTHING
            """,
            ("id", id),
            ("jurisdiction", keys.Jurisdiction),
            ("parent", keys.Parent),
            ("subject", keys.Subject),
            ("year", keys.Year),
            ("day", keys.Day?.ToColumn()),
            ("body", body));
        if (added == 0)
        {
            throw new ConcurrencyConflict(what, id);
        }

        Record(id, happened, 1, body);
    }

    /// <param name="day">The document's day from now on; null: as it was.</param>
    public void Change(string id, Stored<T> before, T after, string happened, DateOnly? day = null)
    {
        var body = JsonSerializer.Serialize(after, DomainJson.Options);
        var changed = session.Execute(
            $"UPDATE {table} SET body = @body, day = COALESCE(@day, day), revision = revision + 1 WHERE id = @id AND revision = @before",
            ("body", body),
            ("day", day?.ToColumn()),
            ("id", id),
            ("before", before.Revision));
        if (changed == 0)
        {
            throw new ConcurrencyConflict(what, id, before.Revision);
        }

        Record(id, happened, before.Revision + 1, body);
    }

    public Stored<T>? Find(string id) => session.First($"{select} WHERE id = @id", Read, ("id", id));

    /// <summary>The document, which nobody else changes until this work is over.</summary>
    public Stored<T>? Lock(string id) => session.First($"{select} WHERE id = @id{session.Dialect.ForUpdate}", Read, ("id", id));

    /// <summary>The documents for which a condition over the columns holds.</summary>
    /// <param name="condition">SQL after WHERE, with its order; never with a text from outside.</param>
    public List<Stored<T>> Where(string condition, params ReadOnlySpan<(string Name, object? Value)> values) =>
        session.Query($"{select} WHERE {condition}", Read, values);

    /// <summary>One row of figures over the documents for which a condition holds.</summary>
    public TFigure Figure<TFigure>(string figures, string condition, Func<DbDataReader, TFigure> read, params ReadOnlySpan<(string Name, object? Value)> values) =>
        session.First($"SELECT {figures} FROM {table} WHERE {condition}", read, values)!;

    private static Stored<T> Read(DbDataReader row) =>
        new(JsonSerializer.Deserialize<T>(row.GetString(0), DomainJson.Options)!, row.GetInt64(1));

    // The hash ties the entry to the document without keeping it twice.
    private void Record(string id, string happened, long revision, string body)
    {
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(body)));
        session.Unit.Append(new LedgerEntry($"{stream}/{id}", happened, JsonSerializer.Serialize(new { revision, sha256 })));
    }
}
