using System.IO.Compression;
using System.Security.Cryptography;

namespace PolicyEngine.Supervision.Draws.Keeping;

/// <summary>A file made ready to be kept. Put its chunks one a work, so that none holds the writer for long.</summary>
/// <param name="Chunks">In order; the first is number 1.</param>
public sealed record PackedContent(KeptContent Kept, IReadOnlyList<byte[]> Chunks)
{
    /// <summary>Bytes of a chunk at most.</summary>
    public const int LargestChunk = 256 * 1024;

    /// <summary>Packs what <paramref name="write"/> writes.</summary>
    public static PackedContent Of(Action<Stream> write)
    {
        using var chunks = new ChunkStream(LargestChunk);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        long length;
        using (var zip = new ZLibStream(chunks, CompressionLevel.Fastest, leaveOpen: true))
        using (var hashed = new HashedStream(zip, hash))
        using (var buffered = new BufferedStream(hashed, 64 * 1024))
        {
            write(buffered);
            buffered.Flush();
            length = hashed.Written;
        }

        var all = chunks.Take();
        return new PackedContent(new KeptContent(Convert.ToHexStringLower(hash.GetHashAndReset()), all.Count, length), all);
    }

    /// <summary>The file again.</summary>
    /// <param name="chunk">Gives the chunk of a number; null where it is gone.</param>
    /// <returns>The bytes; null where a chunk is gone or no longer what was packed.</returns>
    public static byte[]? Unpack(KeptContent kept, Func<int, byte[]?> chunk)
    {
        using var packed = new MemoryStream();
        for (var number = 1; number <= kept.Chunks; number++)
        {
            if (chunk(number) is not { } bytes)
            {
                return null;
            }

            packed.Write(bytes);
        }

        packed.Position = 0;
        try
        {
            using var zip = new ZLibStream(packed, CompressionMode.Decompress);
            var file = new byte[kept.Bytes];
            zip.ReadExactly(file);
            return file;
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException)
        {
            return null;
        }
    }
}
