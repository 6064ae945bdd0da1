using System.Security.Cryptography;

namespace PolicyEngine.Transactions;

/// <summary>The operating system's cryptographic randomness: the only one for production.</summary>
public sealed class SystemRandomSource : IRandomSource
{
    public void Fill(Span<byte> bytes) => RandomNumberGenerator.Fill(bytes);
}
