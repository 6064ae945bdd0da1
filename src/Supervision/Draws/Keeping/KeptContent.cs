namespace PolicyEngine.Supervision.Draws.Keeping;

/// <summary>A file of a draw as it is kept: compressed, in chunks of bounded size, found by its hash.</summary>
/// <param name="Sha256">Of the file's bytes as they were packed; lower-case hexadecimal. It is also what the file is found by.</param>
/// <param name="Chunks">How many chunks; their numbers run from 1.</param>
/// <param name="Bytes">Length of the file, not compressed.</param>
public sealed record KeptContent(string Sha256, int Chunks, long Bytes);
