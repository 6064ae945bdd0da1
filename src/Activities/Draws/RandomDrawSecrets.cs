using PolicyEngine.Supervision.Draws.Hashing;
using PolicyEngine.Transactions;

namespace PolicyEngine.Activities.Draws;

/// <summary>Secrets of the host's cryptographic randomness: the only ones for production.</summary>
public sealed class RandomDrawSecrets(IRandomSource random) : IDrawSecrets
{
    public byte[] Make(string what)
    {
        var secret = new byte[DrawAlgorithm.SecretLength];
        random.Fill(secret);
        return secret;
    }
}
