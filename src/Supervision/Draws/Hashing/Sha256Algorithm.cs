using System.Security.Cryptography;

namespace PolicyEngine.Supervision.Draws.Hashing;

/// <summary>SHA-256 and HMAC-SHA256 of the runtime. IncrementalHash is reused: half the cost of the one-shot calls.</summary>
internal sealed class Sha256Algorithm : DrawAlgorithm
{
    public override string HashName => "SHA-256";

    public override string MacName => "HMAC-SHA256";

    public override IHasher CreateHash() => new Hasher(IncrementalHash.CreateHash(HashAlgorithmName.SHA256));

    public override IHasher CreateMac(ReadOnlySpan<byte> key) => new Hasher(IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key));

    private sealed class Hasher(IncrementalHash hash) : IHasher
    {
        public void Append(ReadOnlySpan<byte> bytes) => hash.AppendData(bytes);

        public void Finish(Span<byte> digest) => hash.GetHashAndReset(digest);

        public void Dispose() => hash.Dispose();
    }
}
