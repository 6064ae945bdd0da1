using System.Buffers;
using System.Collections.Concurrent;
using System.Threading.Channels;
using PolicyEngine.Supervision.Policies;

namespace PolicyEngine.Supervision.Batches;

/// <summary>
/// Answers a stream of questions, one JSON object a line, with one outcome a line in the same order. A line that
/// cannot be answered gives an error line and the rest goes on. Memory does not grow with the length of the stream:
/// a bounded number of chunks is under way.
/// </summary>
public static class DecisionBatch
{
    /// <summary>Reads to the end of the input.</summary>
    /// <param name="policies">All lines are answered from this one snapshot.</param>
    /// <param name="progress">Told after each chunk that was written; null: nobody asks.</param>
    /// <returns>How many lines were answered, and how many of them with an error.</returns>
    public static async Task<BatchProgress> RunAsync(
        PolicySnapshot policies,
        Stream input,
        Stream output,
        TimeProvider clock,
        IProgress<BatchProgress>? progress,
        CancellationToken cancellation)
    {
        var workers = Math.Max(1, Environment.ProcessorCount);
        var toAnswer = Channel.CreateBounded<BatchChunk>(workers * 2);
        var toWrite = Channel.CreateBounded<BatchChunk>(workers * 4);
        var outputs = new ConcurrentBag<ArrayBufferWriter<byte>>();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);

        var answering = Enumerable.Range(0, workers).Select(_ => Task.Run(() => AnswerAsync(toAnswer.Reader, policies, clock, stop.Token), stop.Token)).ToArray();
        var reading = Task.Run(() => ReadAsync(input, toAnswer.Writer, toWrite.Writer, outputs, stop.Token), stop.Token);
        try
        {
            var done = await WriteAsync(toWrite.Reader, output, outputs, progress, stop.Token).ConfigureAwait(false);
            await reading.ConfigureAwait(false);
            return done;
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await Task.WhenAll([reading, .. answering]).ContinueWith(_ => { }, TaskScheduler.Default).ConfigureAwait(false);
        }
    }

    private static async Task ReadAsync(
        Stream input,
        ChannelWriter<BatchChunk> toAnswer,
        ChannelWriter<BatchChunk> toWrite,
        ConcurrentBag<ArrayBufferWriter<byte>> outputs,
        CancellationToken cancellation)
    {
        try
        {
            var reader = new ChunkReader(input);
            while (await reader.ReadAsync(cancellation).ConfigureAwait(false) is { } block)
            {
                var chunk = new BatchChunk(block, outputs.TryTake(out var free) ? free : new ArrayBufferWriter<byte>(512 * 1024));

                // Into the order of writing first: the writer waits for each chunk to be answered.
                await toWrite.WriteAsync(chunk, cancellation).ConfigureAwait(false);
                await toAnswer.WriteAsync(chunk, cancellation).ConfigureAwait(false);
            }

            toAnswer.Complete();
            toWrite.Complete();
        }
        catch (Exception e)
        {
            toAnswer.TryComplete(e);
            toWrite.TryComplete(e);
            throw;
        }
    }

    private static async Task AnswerAsync(ChannelReader<BatchChunk> chunks, PolicySnapshot policies, TimeProvider clock, CancellationToken cancellation)
    {
        var answerer = new BatchAnswerer(policies, clock);
        await foreach (var chunk in chunks.ReadAllAsync(cancellation).ConfigureAwait(false))
        {
            try
            {
                answerer.Answer(chunk);
                chunk.Complete();
            }
            catch (Exception e)
            {
                chunk.Fail(e);
            }
        }
    }

    private static async Task<BatchProgress> WriteAsync(
        ChannelReader<BatchChunk> chunks,
        Stream output,
        ConcurrentBag<ArrayBufferWriter<byte>> outputs,
        IProgress<BatchProgress>? progress,
        CancellationToken cancellation)
    {
        var done = default(BatchProgress);
        await foreach (var chunk in chunks.ReadAllAsync(cancellation).ConfigureAwait(false))
        {
            await chunk.Answered.WaitAsync(cancellation).ConfigureAwait(false);
            await output.WriteAsync(chunk.Output.WrittenMemory, cancellation).ConfigureAwait(false);
            done = new BatchProgress(done.Lines + chunk.Lines, done.Errors + chunk.Errors);
            progress?.Report(done);
            ArrayPool<byte>.Shared.Return(chunk.Block.Buffer);
            chunk.Output.ResetWrittenCount();
            outputs.Add(chunk.Output);
            if (chunks.Count == 0)
            {
                // The sender may be waiting for what it asked so far.
                await output.FlushAsync(cancellation).ConfigureAwait(false);
            }
        }

        await output.FlushAsync(cancellation).ConfigureAwait(false);
        return done;
    }
}
