using PolicyEngine.Supervision.Draws.Keeping;
using PolicyEngine.Transactions;

namespace PolicyEngine.Storage;

/// <summary>
/// The chunks of draws' files, and which contents nobody names yet. A content is staged until its draw names it, in the
/// commit that does; what is left staged is swept. Each draw has its own: what one sweeps is no other's.
/// </summary>
internal sealed class DrawContents(DbSession session)
{
    /// <summary>What a commit that names a content sweeps of the same draw: few, since it has other work to do.</summary>
    private const int SweptWithIt = 8;

    private const int SweptContents = 100;

    public void Put(string draw, KeptContent content, int number, byte[] chunk)
    {
        Stage(draw, content.Sha256);
        session.Execute(
            "INSERT INTO draw_content (draw, content, number, bytes) VALUES (@draw, @content, @number, @bytes) ON CONFLICT (draw, content, number) DO NOTHING",
            ("draw", draw),
            ("content", content.Sha256),
            ("number", (long)number),
            ("bytes", chunk));
    }

    public byte[]? Chunk(string draw, KeptContent content, int number) => session.First(
        "SELECT bytes FROM draw_content WHERE draw = @draw AND content = @content AND number = @number",
        row => row.Bytes(0),
        ("draw", draw),
        ("content", content.Sha256),
        ("number", (long)number));

    /// <summary>The draw names other contents than before.</summary>
    /// <exception cref="ConcurrencyConflict">A chunk of one is not there: it was swept before it was named.</exception>
    public void Name(string draw, IEnumerable<KeptContent> before, IEnumerable<KeptContent> after)
    {
        var (gone, come) = (before.ExceptBy(after.Select(c => c.Sha256), c => c.Sha256), after.ExceptBy(before.Select(c => c.Sha256), c => c.Sha256).ToList());
        foreach (var content in gone)
        {
            Stage(draw, content.Sha256);
        }

        foreach (var content in come)
        {
            // First the row, which a sweeper holds while it removes chunks.
            Unstage(draw, content.Sha256);
            var there = session.First(
                "SELECT COUNT(*) FROM draw_content WHERE draw = @draw AND content = @content", row => row.GetInt64(0), ("draw", draw), ("content", content.Sha256));
            if (there != content.Chunks)
            {
                throw new ConcurrencyConflict("content of draw", draw);
            }
        }

        if (come.Count > 0)
        {
            var left = session.Query(
                "SELECT content FROM draw_staging WHERE draw = @draw" + session.Dialect.ForUpdateSkipLocked, row => row.GetString(0), ("draw", draw));
            Remove([.. left.Select(c => (draw, c))], SweptWithIt, (_, _) => false);
        }
    }

    /// <param name="isNamed">Whether a draw names a content: one that was put again after it had been named.</param>
    public int Sweep(DateTimeOffset before, int chunks, Func<string, string, bool> isNamed) => Remove(
        session.Query(
            "SELECT draw, content FROM draw_staging WHERE staged_at < @before ORDER BY staged_at LIMIT @most" + session.Dialect.ForUpdateSkipLocked,
            row => (row.GetString(0), row.GetString(1)),
            ("before", before.ToColumn()),
            ("most", (long)SweptContents)),
        chunks,
        isNamed);

    private int Remove(IReadOnlyList<(string Draw, string Content)> staged, int chunks, Func<string, string, bool> isNamed)
    {
        var removed = 0;
        foreach (var (draw, content) in staged)
        {
            var most = chunks - removed;
            if (most == 0)
            {
                break;
            }

            var went = isNamed(draw, content) ? 0 : RemoveChunks(draw, content, most);
            removed += went;
            if (went < most)
            {
                Unstage(draw, content);
            }
        }

        return removed;
    }

    private int RemoveChunks(string draw, string content, int most) => session.Execute(
        """
        DELETE FROM draw_content WHERE draw = @draw AND content = @content AND number IN (
            SELECT number FROM draw_content WHERE draw = @draw AND content = @content ORDER BY number LIMIT @most)
        """,
        ("draw", draw),
        ("content", content),
        ("most", (long)most));

    private void Stage(string draw, string content) => session.Execute(
        """
        INSERT INTO draw_staging (draw, content, staged_at) VALUES (@draw, @content, @now)
        ON CONFLICT (draw, content) DO UPDATE SET staged_at = excluded.staged_at
        """,
        ("draw", draw),
        ("content", content),
        ("now", session.Unit.Now.ToColumn()));

    private void Unstage(string draw, string content) => session.Execute(
        "DELETE FROM draw_staging WHERE draw = @draw AND content = @content", ("draw", draw), ("content", content));
}
