namespace PolicyEngine.Supervision.Draws.Hashing;

/// <summary>
/// The hash family of a draw. A record names it, so another can follow (SM3 with HMAC-SM3) without a change to old
/// records: derive from this class and add the instance to <see cref="Known"/>.
/// </summary>
public abstract class DrawAlgorithm
{
    /// <summary>Bytes of a digest. SHA-256 and SM3 both have 32.</summary>
    public const int DigestLength = 32;

    /// <summary>Bytes of the host's secret and of the salt key.</summary>
    public const int SecretLength = 32;

    /// <summary>Bytes of a salt.</summary>
    public const int SaltLength = 16;

    public static DrawAlgorithm Sha256 { get; } = new Sha256Algorithm();

    public static IReadOnlyList<DrawAlgorithm> Known { get; } = [Sha256];

    /// <summary>As the record writes it, for example <c>SHA-256</c>.</summary>
    public abstract string HashName { get; }

    /// <summary>As the record writes it, for example <c>HMAC-SHA256</c>.</summary>
    public abstract string MacName { get; }

    /// <summary>The algorithm that a record names, or null where this version does not have it.</summary>
    public static DrawAlgorithm? Find(string hashName, string macName) =>
        Known.FirstOrDefault(a => a.HashName == hashName && a.MacName == macName);

    public abstract IHasher CreateHash();

    public abstract IHasher CreateMac(ReadOnlySpan<byte> key);

    internal byte[] Hash(MessageParts parts)
    {
        using var hasher = CreateHash();
        return Digest(hasher, parts);
    }

    internal byte[] Mac(ReadOnlySpan<byte> key, MessageParts parts)
    {
        using var hasher = CreateMac(key);
        return Digest(hasher, parts);
    }

    private static byte[] Digest(IHasher hasher, MessageParts parts)
    {
        hasher.Append(parts.Bytes);
        var digest = new byte[DigestLength];
        hasher.Finish(digest);
        return digest;
    }
}
