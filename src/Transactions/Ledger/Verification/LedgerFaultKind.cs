namespace PolicyEngine.Transactions;

/// <summary>What was done to a ledger.</summary>
public enum LedgerFaultKind
{
    /// <summary>An entry says something else than when it was written.</summary>
    Edited,

    /// <summary>An entry is gone.</summary>
    Removed,

    /// <summary>Entries stand in another order than they were sealed in.</summary>
    Reordered,

    /// <summary>An entry was put in.</summary>
    Added,

    /// <summary>A batch of the sealer says something else, or is gone.</summary>
    BatchEdited,

    /// <summary>A stream's own note of its last entry does not fit its entries.</summary>
    StreamHeadEdited,

    /// <summary>The ledger does not lead to a head that was saved elsewhere: its end was rewritten.</summary>
    EndRewritten,

    /// <summary>The ledger ends before a head that was saved elsewhere.</summary>
    EndCutOff,
}
