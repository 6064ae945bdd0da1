namespace PolicyEngine.Transactions;

/// <summary>Where an appended entry stands. To be read after the commit.</summary>
public sealed class AppendedEntry(string stream)
{
    private long sequence;

    public string Stream { get; } = stream;

    /// <summary>Its number in the stream, from 1.</summary>
    /// <exception cref="InvalidOperationException">The work has not ended.</exception>
    public long Sequence => sequence > 0 ? sequence : throw new InvalidOperationException("An entry gets its number when the work ends.");

    /// <summary>What <c>ledger prove</c> takes: stream, number sign, sequence.</summary>
    public string Id => LedgerId.Of(Stream, Sequence);

    /// <summary>For the implementation of the unit of work.</summary>
    public void Settle(long number) => sequence = number;
}
