namespace PolicyEngine.Supervision.Registers;

/// <summary>One import of a whole register. Nobody sees its entries before it is activated.</summary>
/// <param name="Number">From 1 within the register.</param>
/// <param name="Source">Where it comes from: a file name, a platform.</param>
public sealed record RegisterRun(string Register, long Number, string Source);
