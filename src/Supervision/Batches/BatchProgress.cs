namespace PolicyEngine.Supervision.Batches;

/// <summary>How far a batch has come.</summary>
/// <param name="Errors">Lines that could not be answered.</param>
public readonly record struct BatchProgress(long Lines, long Errors);
