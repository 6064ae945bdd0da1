using System.Collections.Concurrent;

namespace PolicyEngine.Storage;

/// <summary>
/// Threads of their own for works, which block while the server answers. On threads of the pool they could take all of
/// them, and the driver needs one to send what follows the first statement of a batch: each work would wait for a thread
/// that another work holds.
/// </summary>
/// <param name="most">Threads at most; one begins when all that have begun are busy, and stays.</param>
internal sealed class WorkThreads(int most) : IDisposable
{
    private readonly BlockingCollection<Action> waiting = [];
    private readonly Lock begins = new();
    private int begun;
    private int undone;

    /// <summary>Runs it on one of the threads.</summary>
    /// <returns>Ends when it has run, with what it threw.</returns>
    public Task Run(Action action)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        waiting.Add(() =>
        {
            try
            {
                action();
                done.SetResult();
            }
            catch (Exception e)
            {
                done.SetException(e);
            }
        });
        BeginOneMore(Interlocked.Increment(ref undone));
        return done.Task;
    }

    /// <summary>Lets the threads end when they have done what waits.</summary>
    public void Dispose() => waiting.CompleteAdding();

    // One for each that is not done: nothing waits for a thread that something else holds.
    private void BeginOneMore(int needed)
    {
        lock (begins)
        {
            if (begun < most && begun < needed)
            {
                begun++;
                new Thread(Work) { IsBackground = true, Name = $"postgres work {begun}" }.Start();
            }
        }
    }

    private void Work()
    {
        foreach (var action in waiting.GetConsumingEnumerable())
        {
            action();
            Interlocked.Decrement(ref undone);
        }
    }
}
