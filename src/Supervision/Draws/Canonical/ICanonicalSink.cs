namespace PolicyEngine.Supervision.Draws.Canonical;

/// <summary>Takes the bytes of canonical JSON as they are written: a file, a hash, a comparison.</summary>
public interface ICanonicalSink
{
    /// <summary>Takes the next bytes; they are not kept by the writer afterwards.</summary>
    void Write(ReadOnlySpan<byte> utf8);
}
