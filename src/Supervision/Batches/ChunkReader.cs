using System.Buffers;

namespace PolicyEngine.Supervision.Batches;

/// <summary>Cuts a stream into chunks of whole lines. A line over the limit is thrown away while it is read.</summary>
internal sealed class ChunkReader(Stream input)
{
    /// <summary>No question is near this long; a longer line becomes an error line.</summary>
    public const int LongestLine = 1024 * 1024;

    private const int ReadSize = 256 * 1024;

    private byte[] pending = new byte[ReadSize];
    private int length;
    private bool ended;

    /// <summary>The whole lines that one more reading brought, in a rented buffer; null at the end.</summary>
    public async ValueTask<LineBlock?> ReadAsync(CancellationToken cancellation)
    {
        while (true)
        {
            var lines = pending.AsSpan(0, length).LastIndexOf((byte)'\n') + 1;
            if (lines > 0)
            {
                return Take(lines, tooLong: false);
            }

            if (ended)
            {
                return length > 0 ? Take(length, tooLong: false) : null;
            }

            if (length > LongestLine)
            {
                var block = Take(0, tooLong: true);
                await SkipLineAsync(cancellation).ConfigureAwait(false);
                return block;
            }

            if (length == pending.Length)
            {
                Array.Resize(ref pending, pending.Length * 2);
            }

            await FillAsync(cancellation).ConfigureAwait(false);
        }
    }

    private async ValueTask FillAsync(CancellationToken cancellation)
    {
        var read = await input.ReadAsync(pending.AsMemory(length), cancellation).ConfigureAwait(false);
        ended = read == 0;
        length += read;
    }

    private LineBlock Take(int count, bool tooLong)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(Math.Max(1, count));
        pending.AsSpan(0, count).CopyTo(buffer);
        pending.AsSpan(count, length - count).CopyTo(pending);
        length -= count;
        return new LineBlock(buffer, count, tooLong);
    }

    /// <summary>Reads on, keeping nothing, to the end of the line that is too long.</summary>
    private async ValueTask SkipLineAsync(CancellationToken cancellation)
    {
        while (!ended)
        {
            length = 0;
            await FillAsync(cancellation).ConfigureAwait(false);
            var end = pending.AsSpan(0, length).IndexOf((byte)'\n');
            if (end >= 0)
            {
                pending.AsSpan(end + 1, length - end - 1).CopyTo(pending);
                length -= end + 1;
                return;
            }
        }

        length = 0;
    }
}
