using PolicyEngine.Supervision.Registers;

namespace PolicyEngine.Storage;

/// <summary>The table of objects.</summary>
internal sealed class ObjectRows(DbSession session)
{
    // To a server many rows go in one trip. SQLite has no trips, and binds by searching the name among all of the statement.
    private const int RowsInOneTrip = 50;

    private static readonly string InsertMany = Insertion(RowsInOneTrip);
    private static readonly string InsertOne = Insertion(1);
    private static readonly string Update = string.Join(", ", ObjectColumns.Names.Skip(1).Select(n => $"{n} = excluded.{n}"));

    /// <summary>Inserts all; or answers with one that is there already, and the work is to be given up.</summary>
    public string? Insert(RegisterRun run, IReadOnlyCollection<InspectionObject> objects)
    {
        var together = session.Dialect == SqlDialect.Sqlite ? 1 : RowsInOneTrip;
        foreach (var chunk in objects.Chunk(together))
        {
            var there = chunk.Length == RowsInOneTrip ? InsertTogether(run, chunk) : chunk.FirstOrDefault(o => !InsertAlone(run, o))?.Id;
            if (there is not null)
            {
                return there;
            }
        }

        return null;
    }

    public void Put(RegisterRun run, InspectionObject entry) =>
        session.Execute($"{InsertOne} ON CONFLICT (register, run, id) DO UPDATE SET {Update}", Values(run, [entry]));

    public List<InspectionObject> Query(ObjectSelection selection, string order) =>
        session.Query($"SELECT {ObjectColumns.List} FROM register_object WHERE {selection.Sql}{order}", ObjectColumns.Read, selection.Values);

    public long Count(ObjectSelection selection) =>
        session.First($"SELECT COUNT(*) FROM register_object WHERE {selection.Sql}", row => row.GetInt64(0), selection.Values);

    public Dictionary<string, long> CountByLibrary(ObjectSelection selection) => session.Query(
        $"SELECT library, COUNT(*) FROM register_object WHERE {selection.Sql} AND library IS NOT NULL GROUP BY library",
        row => (Library: row.GetString(0), Count: row.GetInt64(1)),
        selection.Values).ToDictionary(r => r.Library, r => r.Count, StringComparer.Ordinal);

    /// <summary>Removes rows of imports in a state.</summary>
    public int Sweep(string register, string state, int atMost) => session.Execute(
        """
        DELETE FROM register_object WHERE (register, run, id) IN (
            SELECT o.register, o.run, o.id
            FROM register_run r JOIN register_object o ON o.register = r.register AND o.run = r.number
            WHERE r.register = @register AND r.state = @state
            LIMIT @most)
        """,
        ("register", register),
        ("state", state),
        ("most", atMost));

    private bool InsertAlone(RegisterRun run, InspectionObject entry) =>
        session.Execute($"{InsertOne} ON CONFLICT (register, run, id) DO NOTHING", Values(run, [entry])) > 0;

    private string? InsertTogether(RegisterRun run, InspectionObject[] entries)
    {
        var inserted = session.Query($"{InsertMany} ON CONFLICT (register, run, id) DO NOTHING RETURNING id", row => row.GetString(0), Values(run, entries));
        return inserted.Count == entries.Length
            ? null
            : entries.GroupBy(o => o.Id, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1)?.Key ?? entries.Select(o => o.Id).Except(inserted).First();
    }

    private static ReadOnlySpan<(string Name, object? Value)> Values(RegisterRun run, InspectionObject[] objects)
    {
        var values = new List<(string, object?)>(2 + objects.Length * ObjectColumns.Names.Length) { ("register", run.Register), ("run", run.Number) };
        for (var i = 0; i < objects.Length; i++)
        {
            var row = ObjectColumns.Values(objects[i]);
            for (var c = 0; c < row.Length; c++)
            {
                values.Add(($"p{i}_{c}", row[c]));
            }
        }

        return values.ToArray();
    }

    private static string Insertion(int rows)
    {
        var row = (int i) => $"(@register, @run, {string.Join(", ", ObjectColumns.Names.Select((_, c) => $"@p{i}_{c}"))})";
        return $"INSERT INTO register_object (register, run, {ObjectColumns.List}) VALUES {string.Join(", ", Enumerable.Range(0, rows).Select(row))}";
    }
}
