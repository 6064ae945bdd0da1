namespace PolicyEngine.Transactions;

/// <summary>The sealer's side of the ledger.</summary>
public interface ILedgerSealing
{
    /// <summary>
    /// Takes or renews the sealer's office until a moment. A new holder gets a higher fence.
    /// </summary>
    /// <returns>The fence to seal with; null while somebody else holds the office.</returns>
    long? Take(string holder, DateTimeOffset until);

    /// <summary>Gives the next entries without a place theirs, and seals them as one batch.</summary>
    /// <param name="most">At most so many entries.</param>
    /// <returns>The batch; null where no entry waits.</returns>
    /// <exception cref="SealerDeposed">Another sealer took office since the fence was given.</exception>
    SealedBatch? Seal(long fence, int most);
}
