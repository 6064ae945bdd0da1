using System.Text.Json;
using PolicyEngine.Supervision.Documents;

namespace PolicyEngine.Supervision.Draws.Keeping;

/// <summary>One visit that a draw made: who goes where.</summary>
/// <param name="Order">Its place in the draw, from 1.</param>
/// <param name="ObjectId">As in the register.</param>
/// <param name="Inspectors">Numbers of the register of inspectors; the first leads.</param>
public sealed record DrawnVisit(int Order, string ObjectId, IReadOnlyList<string> Inspectors)
{
    /// <summary>Visits that are read, and made, together.</summary>
    public const int BatchSize = 200;

    /// <summary>Packs the visits so that each chunk holds a batch: what is made together is read together.</summary>
    public static PackedContent Pack(IReadOnlyList<DrawnVisit> visits)
    {
        var batches = visits.Chunk(BatchSize).Select(b => JsonSerializer.SerializeToUtf8Bytes(b, DomainJson.Options)).ToList();
        var all = batches.SelectMany(b => b).ToArray();
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(all));
        return new PackedContent(new KeptContent(hash, batches.Count, all.Length), batches);
    }

    public static IReadOnlyList<DrawnVisit> ReadBatch(byte[] chunk) => JsonSerializer.Deserialize<List<DrawnVisit>>(chunk, DomainJson.Options)!;
}
