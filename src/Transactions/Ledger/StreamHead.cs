namespace PolicyEngine.Transactions;

/// <summary>The last entry of a stream, as the stream itself claims it.</summary>
public sealed record StreamHead(string Stream, long Sequence, byte[] Hash);
