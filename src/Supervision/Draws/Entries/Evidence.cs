namespace PolicyEngine.Supervision.Draws.Entries;

/// <summary>A document that shows why.</summary>
/// <param name="Name">What it is; stays in the audit form.</param>
/// <param name="Sha256">Hash of its bytes, 32 bytes.</param>
public sealed record Evidence(string Name, byte[] Sha256);
