namespace PolicyEngine.Transactions;

/// <summary>
/// Somebody else changed the thing first, or made one of the same key. Read it again and decide again; over HTTP this is
/// 409, or 412 where the caller named a revision.
/// </summary>
public sealed class ConcurrencyConflict : TransactionException
{
    /// <param name="what">The kind of thing, in the field's words: <c>workflow instance</c>.</param>
    /// <param name="key">Which one.</param>
    /// <param name="expected">The revision that the caller had read; null where the thing should not have existed.</param>
    public ConcurrencyConflict(string what, string key, long? expected = null)
        : base("PE1001", Messages.Conflict(what, key, expected)) => (What, Key, Expected) = (what, key, expected);

    public string What { get; }

    public string Key { get; }

    public long? Expected { get; }
}
