using PolicyEngine.Supervision.Draws.Keeping;
using PolicyEngine.Transactions;

namespace PolicyEngine.Storage;

/// <inheritdoc cref="IDrawSafe"/>
internal sealed class DrawSafeStore(DbSession session) : IDrawSafe
{
    public void Keep(string draw, byte[] secret)
    {
        var kept = session.Execute(
            "INSERT INTO draw_secret (draw, secret) VALUES (@draw, @secret) ON CONFLICT (draw) DO NOTHING", ("draw", draw), ("secret", secret));
        if (kept == 0)
        {
            throw new ConcurrencyConflict("secret of draw", draw);
        }
    }

    public byte[]? Open(string draw) => session.First("SELECT secret FROM draw_secret WHERE draw = @draw", row => row.Bytes(0), ("draw", draw));

    public void Clear(string draw) => session.Execute("DELETE FROM draw_secret WHERE draw = @draw", ("draw", draw));
}
