using System.Security.Cryptography;
using System.Text.Json;
using PolicyEngine.Supervision.Draws.Verification;
using PolicyEngine.Transactions;

namespace PolicyEngine.Supervision.Draws.Keeping;

/// <summary>A draw's file as it is kept, held against the ledger and against itself.</summary>
public static class KeptRecord
{
    /// <summary>The entries of a draw's document, which hold the hashes of what is kept.</summary>
    public const string Changed = "draw-changed";

    /// <summary>The record in its audit form, as <c>draw verify</c> takes it; null where there is none, or it cannot be unpacked.</summary>
    public static byte[]? File(IStores stores, TaskDraw draw)
    {
        var draws = stores.Store<IDraws>();
        return draw.Record is { } kept ? PackedContent.Unpack(kept, n => draws.Chunk(draw.Id, kept, n)) : null;
    }

    /// <summary>
    /// Verifies a draw of this host: the file with nothing but itself, its announcement and its hash against the ledger. A
    /// changed byte is placed as far as there is a place.
    /// </summary>
    public static VerificationReport Verify(IStores stores, TaskDraw draw)
    {
        var path = $"draw '{draw.Id}'";
        if (File(stores, draw) is not { } file)
        {
            return new VerificationReport { Draw = draw.Id, Disagreements = [Messages.KeptFileUnreadable(path)] };
        }

        var (announced, sha256) = InLedger(stores.Store<ILedger>(), draw);
        var report = DrawVerifier.Verify(file, announced);
        var mistakes = report.Disagreements.ToList();
        if (sha256 is null)
        {
            mistakes.Add(Messages.NotInLedger(path));
        }
        else if (Convert.ToHexStringLower(SHA256.HashData(file)) != sha256)
        {
            mistakes.Add(Messages.OtherThanInLedger(path, sha256));
        }

        return mistakes.Count == report.Disagreements.Count ? report : report with { Disagreements = mistakes, Record = null };
    }

    /// <summary>What the ledger holds of the draw: the announcement, and the file as it was kept last.</summary>
    private static (byte[]? Announced, string? Sha256) InLedger(ILedger ledger, TaskDraw draw)
    {
        (byte[]?, string?) last = (null, null);
        var after = 0L;
        while (ledger.Stream($"task/{draw.TaskId}", after) is { Count: > 0 } page)
        {
            foreach (var entry in page.Where(e => e.Type == Changed))
            {
                using var payload = JsonDocument.Parse(entry.Payload);
                if (payload.RootElement.TryGetProperty("draw", out var id) && id.GetString() == draw.Id
                    && payload.RootElement.TryGetProperty("file", out var sha256))
                {
                    var announcement = payload.RootElement.TryGetProperty("announcement", out var a) ? Convert.FromHexString(a.GetString()!) : null;
                    last = (announcement, sha256.GetString());
                }
            }

            after = page[^1].Sequence;
        }

        return last;
    }
}
