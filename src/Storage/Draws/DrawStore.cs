using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using PolicyEngine.Supervision.Documents;
using PolicyEngine.Supervision.Draws.Keeping;
using PolicyEngine.Transactions;

namespace PolicyEngine.Storage;

/// <inheritdoc cref="IDraws"/>
internal sealed class DrawStore(DbSession session) : IDraws
{
    private const string Select = "SELECT body, revision FROM draw_document WHERE ";

    private readonly DrawContents contents = new(session);

    public void Add(TaskDraw draw, string what)
    {
        var body = JsonSerializer.Serialize(draw, DomainJson.Options);

        // Whichever key it meets: there is a draw of this id, or one of the task that stands.
        var added = session.Execute(
            """
            INSERT INTO draw_document (id, task, jurisdiction, year, stands, revision, body)
            VALUES (@id, @task, @jurisdiction, @year, @stands, 1, @body)
            ON CONFLICT DO NOTHING
            """,
            ("id", draw.Id),
            ("task", draw.TaskId),
            ("jurisdiction", draw.Jurisdiction),
            ("year", (long)draw.Year),
            ("stands", draw.Stands ? 1L : 0L),
            ("body", body));
        if (added == 0)
        {
            throw new ConcurrencyConflict("draw of task", draw.TaskId);
        }

        contents.Name(draw.Id, [], draw.Contents);
        Record(draw, what, 1, body);
    }

    public void Change(Stored<TaskDraw> before, TaskDraw after, string what)
    {
        var body = JsonSerializer.Serialize(after, DomainJson.Options);
        var changed = session.Execute(
            "UPDATE draw_document SET body = @body, stands = @stands, revision = revision + 1 WHERE id = @id AND revision = @before",
            ("body", body),
            ("stands", after.Stands ? 1L : 0L),
            ("id", before.Value.Id),
            ("before", before.Revision));
        if (changed == 0)
        {
            throw new ConcurrencyConflict("draw", before.Value.Id, before.Revision);
        }

        contents.Name(after.Id, before.Value.Contents, after.Contents);
        Record(after, what, before.Revision + 1, body);
    }

    public Stored<TaskDraw>? Find(string id) => session.First(Select + "id = @id", Read, ("id", id));

    public Stored<TaskDraw>? OfTask(string taskId) => session.First(Select + "task = @task AND stands = 1", Read, ("task", taskId));

    public int Attempts(string taskId) =>
        (int)session.First("SELECT COUNT(*) FROM draw_document WHERE task = @task", row => row.GetInt64(0), ("task", taskId));

    public IReadOnlyList<TaskDraw> Of(string jurisdiction, int year) => session.Query(
        Select + "jurisdiction = @jurisdiction AND year = @year AND stands = 1 ORDER BY id",
        row => Read(row).Value,
        ("jurisdiction", jurisdiction),
        ("year", (long)year));

    public IReadOnlyList<Stored<TaskDraw>> Page(string? jurisdiction, int? year, string? taskId, string? after, int count)
    {
        var filter = new SqlFilter();
        filter.Equal("jurisdiction", "jurisdiction", jurisdiction);
        filter.Equal("year", "year", year is { } y ? (long)y : null);
        filter.Equal("task", "task", taskId);
        filter.Add("id > @after", "after", after);
        return session.Query($"SELECT body, revision FROM draw_document{filter} ORDER BY id LIMIT @most", Read, [.. filter.Values, ("most", (long)count)]);
    }

    public void Put(string draw, KeptContent content, int number, byte[] chunk) => contents.Put(draw, content, number, chunk);

    public byte[]? Chunk(string draw, KeptContent content, int number) => contents.Chunk(draw, content, number);

    public int Sweep(DateTimeOffset before, int chunks) => contents.Sweep(before, chunks, (draw, content) =>
        Find(draw)?.Value.Contents.Any(c => c.Sha256 == content) == true);

    private static Stored<TaskDraw> Read(DbDataReader row) =>
        new(JsonSerializer.Deserialize<TaskDraw>(row.GetString(0), DomainJson.Options)!, row.GetInt64(1));

    // The hashes tie the entry to what is kept: a changed byte of either does not pass.
    private void Record(TaskDraw draw, string what, long revision, string body)
    {
        var payload = new
        {
            draw = draw.Id,
            revision,
            sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(body))),
            announcement = draw.Announcement is { } announcement ? Convert.ToHexStringLower(announcement.Hash) : null,
            frozen = draw.Frozen?.Sha256,
            file = draw.Record?.Sha256,
            visits = draw.Drawn?.Sha256,
            register = draw.Register,
        };
        session.Unit.Append(new LedgerEntry($"task/{draw.TaskId}", what, JsonSerializer.Serialize(payload, DomainJson.Payload), draw.DrawnOn));
    }
}
