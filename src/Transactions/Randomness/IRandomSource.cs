namespace PolicyEngine.Transactions;

/// <summary>Where chance comes from. Injected, so that a rehearsal can be played again. Safe for many threads.</summary>
public interface IRandomSource
{
    /// <summary>Fills the whole span.</summary>
    void Fill(Span<byte> bytes);
}
