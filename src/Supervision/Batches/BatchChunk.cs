using System.Buffers;

namespace PolicyEngine.Supervision.Batches;

/// <summary>Some lines of a batch on their way to being answered.</summary>
internal sealed class BatchChunk(LineBlock lines, ArrayBufferWriter<byte> output)
{
    private readonly TaskCompletionSource done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public LineBlock Block => lines;

    /// <summary>One outcome or error a line, in order.</summary>
    public ArrayBufferWriter<byte> Output => output;

    public int Lines { get; set; }

    public int Errors { get; set; }

    /// <summary>Ends when <see cref="Output"/> is complete.</summary>
    public Task Answered => done.Task;

    public void Complete() => done.SetResult();

    public void Fail(Exception e) => done.SetException(e);
}
