namespace PolicyEngine.Supervision.Draws.Hashing;

/// <summary>A hash or a MAC in progress. Used by one thread; ready for the next message after each <see cref="Finish"/>.</summary>
public interface IHasher : IDisposable
{
    void Append(ReadOnlySpan<byte> bytes);

    /// <summary>Writes the digest of what was appended and begins anew.</summary>
    /// <param name="digest">At least <see cref="DrawAlgorithm.DigestLength"/> bytes.</param>
    void Finish(Span<byte> digest);
}
