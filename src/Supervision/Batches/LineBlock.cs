namespace PolicyEngine.Supervision.Batches;

/// <summary>Whole lines in a rented buffer.</summary>
/// <param name="TooLong">No lines, but a place where a line was too long and was thrown away.</param>
internal readonly record struct LineBlock(byte[] Buffer, int Length, bool TooLong);
