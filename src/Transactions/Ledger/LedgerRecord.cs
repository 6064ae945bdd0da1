namespace PolicyEngine.Transactions;

/// <summary>An entry as it stands in the ledger.</summary>
/// <param name="RecordedAt">The host's clock when the work started, UTC, to the microsecond.</param>
/// <param name="Hash">SHA-256 over the entry and the hash of the one before it in its stream; see <see cref="LedgerHash"/>.</param>
/// <param name="Place">Its number in the whole ledger, from 1; null until the sealer came by.</param>
public sealed record LedgerRecord(
    string Stream,
    long Sequence,
    string Type,
    DateOnly? OccurredOn,
    DateTimeOffset RecordedAt,
    string Actor,
    string Payload,
    byte[] Hash,
    long? Place)
{
    /// <summary>What <c>ledger prove</c> takes.</summary>
    public string Id => LedgerId.Of(Stream, Sequence);

    /// <summary>The hash that this content must have after an entry of that hash.</summary>
    public byte[] HashAfter(ReadOnlySpan<byte> previous) =>
        LedgerHash.OfEntry(previous, Stream, Sequence, Type, OccurredOn, RecordedAt, Actor, Payload);
}
