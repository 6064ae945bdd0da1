using System.Buffers;
using System.IO.Pipelines;

namespace PolicyEngine.PolicyHost.Http;

/// <summary>Reads a small request body whole.</summary>
internal static class BodyReading
{
    /// <summary>No single question is near this long.</summary>
    public const int Longest = 1024 * 1024;

    /// <summary>The body, or null where it is longer than <see cref="Longest"/> bytes. Call <see cref="Done"/> after use.</summary>
    public static async ValueTask<ReadOnlySequence<byte>?> ReadAsync(PipeReader body, CancellationToken cancellation)
    {
        while (true)
        {
            var result = await body.ReadAsync(cancellation);
            if (result.Buffer.Length > Longest)
            {
                body.AdvanceTo(result.Buffer.End);
                return null;
            }

            if (result.IsCompleted)
            {
                return result.Buffer;
            }

            body.AdvanceTo(result.Buffer.Start, result.Buffer.End);
        }
    }

    public static void Done(PipeReader body, ReadOnlySequence<byte> read) => body.AdvanceTo(read.End);
}
