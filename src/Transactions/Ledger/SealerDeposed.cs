namespace PolicyEngine.Transactions;

/// <summary>A sealer that was paused found another in office; it seals nothing more under its fence.</summary>
public sealed class SealerDeposed(long fence) : TransactionException("PE1007", Messages.SealerDeposed(fence))
{
    public long Fence { get; } = fence;
}
