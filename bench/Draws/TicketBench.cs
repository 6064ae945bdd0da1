using System.Security.Cryptography;
using PolicyEngine.Supervision.Draws.Freezing;
using PolicyEngine.Supervision.Draws.Recording;

namespace PolicyEngine.DrawBench;

/// <summary>Five percent of all objects in strata, against nothing but one MAC a ticket on one thread. Lists lie in memory.</summary>
internal static class TicketBench
{
    public static IEnumerable<Figure> Run(int objects)
    {
        var strata = Enumerable.Range(0, 8).Select(i => new Stratum($"s{i}", Quota.Floor(5), null)).ToArray();
        var frozen = Draws.Freeze(Draws.Setup(objects, strata));
        var (announcement, randomness) = Draws.Round(frozen);
        var draw = Draws.Seconds(3, () => DrawResult.Of(frozen.Basis, announcement, randomness));
        var macs = Draws.Seconds(3, () => Macs(objects));
        yield return new Figure($"{objects} MACs on one thread", macs, null, "s");
        yield return new Figure("drawing", draw, null, "s");
        yield return new Figure("drawing / MACs", draw / macs, 2, "times");
    }

    private static void Macs(int count)
    {
        using var mac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, new byte[32]);
        Span<byte> message = stackalloc byte[64];
        Span<byte> ticket = stackalloc byte[32];
        for (var i = 0; i < count; i++)
        {
            BitConverter.TryWriteBytes(message, i);
            mac.AppendData(message);
            mac.GetHashAndReset(ticket);
        }
    }
}
