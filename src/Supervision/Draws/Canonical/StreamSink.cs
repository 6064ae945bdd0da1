namespace PolicyEngine.Supervision.Draws.Canonical;

/// <summary>Writes to a stream, which stays open.</summary>
public sealed class StreamSink(Stream stream) : ICanonicalSink
{
    public void Write(ReadOnlySpan<byte> utf8) => stream.Write(utf8);
}
