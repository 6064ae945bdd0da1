using PolicyEngine.Supervision.Draws.Hashing;

namespace PolicyEngine.Supervision.Draws.Canonical;

/// <summary>Hashes what is written, so that a list need not lie in memory as text to be hashed.</summary>
public sealed class HashSink(IHasher hasher) : ICanonicalSink
{
    public void Write(ReadOnlySpan<byte> utf8) => hasher.Append(utf8);

    /// <summary>The hash of one canonical value, written by <paramref name="write"/>.</summary>
    public static byte[] HashOf(DrawAlgorithm algorithm, Action<CanonicalWriter> write)
    {
        using var hasher = algorithm.CreateHash();
        var writer = new CanonicalWriter(new HashSink(hasher));
        write(writer);
        writer.Flush();
        var digest = new byte[DrawAlgorithm.DigestLength];
        hasher.Finish(digest);
        return digest;
    }
}
