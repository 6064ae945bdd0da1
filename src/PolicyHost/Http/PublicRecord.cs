namespace PolicyEngine.PolicyHost.Http;

/// <summary>The public form of a draw's record, as it is now.</summary>
/// <param name="Tag">Another one, where an entry followed, or another visit ended and its object is told.</param>
internal sealed record PublicRecord(string Tag, byte[] File);
