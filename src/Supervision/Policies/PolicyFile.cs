namespace PolicyEngine.Supervision.Policies;

/// <summary>One file of a policies folder as it was read.</summary>
/// <param name="Path">Relative to the policies folder, with forward slashes.</param>
public sealed record PolicyFile(string Path, byte[] Content);
