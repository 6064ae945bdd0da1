namespace PolicyEngine.Supervision.Draws.Keeping;

/// <summary>
/// Keeps the host's secret of a draw from the announcement to the reveal, apart from all that is listed or shown. Who
/// knew it before could choose the draw.
/// </summary>
public interface IDrawSafe
{
    /// <exception cref="Transactions.ConcurrencyConflict">A secret of this draw is kept already.</exception>
    void Keep(string draw, byte[] secret);

    /// <summary>For the reveal alone; null where there is none any more.</summary>
    byte[]? Open(string draw);

    /// <summary>Empties the safe: the record shows the secret now.</summary>
    void Clear(string draw);
}
