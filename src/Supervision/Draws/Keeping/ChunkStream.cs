namespace PolicyEngine.Supervision.Draws.Keeping;

/// <summary>Cuts what is written into chunks.</summary>
internal sealed class ChunkStream(int largest) : Stream
{
    private readonly List<byte[]> chunks = [];
    private readonly byte[] open = new byte[largest];
    private int filled;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <summary>All chunks; the last may be shorter.</summary>
    public IReadOnlyList<byte[]> Take()
    {
        Cut();
        return chunks;
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (!buffer.IsEmpty)
        {
            var part = buffer[..Math.Min(buffer.Length, largest - filled)];
            part.CopyTo(open.AsSpan(filled));
            filled += part.Length;
            buffer = buffer[part.Length..];
            if (filled == largest)
            {
                Cut();
            }
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private void Cut()
    {
        if (filled > 0)
        {
            chunks.Add(open[..filled]);
            filled = 0;
        }
    }
}
