namespace PolicyEngine.Transactions;

/// <summary>Reads the ledger. All answers are pages, so that nothing depends on how long it has grown.</summary>
public interface ILedger
{
    /// <summary>The entry; null where there is none.</summary>
    LedgerRecord? Find(string stream, long sequence);

    /// <summary>The entries of a stream after that number, in order.</summary>
    /// <param name="after">0 for the first page.</param>
    IReadOnlyList<LedgerRecord> Stream(string stream, long after = 0, int limit = 1000);

    /// <summary>The entries of these places (both inclusive), by place.</summary>
    IReadOnlyList<LedgerRecord> Places(long first, long last);

    /// <summary>The streams after that name, by name, with the head that each claims.</summary>
    /// <param name="after">The empty string for the first page.</param>
    IReadOnlyList<StreamHead> Streams(string after = "", int limit = 1000);

    /// <summary>The batches after that number, in order.</summary>
    IReadOnlyList<SealedBatch> Batches(long after = 0, int limit = 1000);

    /// <summary>The last batch; null where nothing was sealed.</summary>
    SealedBatch? LastBatch();

    /// <summary>The batch that holds the place; null where none does.</summary>
    SealedBatch? BatchOf(long place);

    /// <summary>How many entries wait for their place, and how many stand where none should.</summary>
    LedgerCounts Count(long lastSealedPlace);
}
