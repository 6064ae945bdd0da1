using PolicyEngine.Supervision.Draws.Hashing;

namespace PolicyEngine.Supervision.Draws.Commitments;

/// <summary>The keys of a draw's parts, each the MAC of its name under the draw's key, so that no part can echo another.</summary>
/// <param name="Tickets">Orders the objects.</param>
/// <param name="Teams">Draws the teams.</param>
/// <param name="Reserves">Orders the inspectors who step in.</param>
internal sealed record DrawKeys(byte[] Tickets, byte[] Teams, byte[] Reserves)
{
    public static DrawKeys Of(DrawAlgorithm algorithm, byte[] key)
    {
        byte[] Part(string name) => algorithm.Mac(key, new MessageParts().Add(name));
        return new DrawKeys(Part("tickets"), Part("teams"), Part("reserves"));
    }
}
