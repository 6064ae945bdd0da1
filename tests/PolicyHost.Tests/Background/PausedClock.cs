using System.Threading.Channels;

namespace PolicyEngine.PolicyHost.Tests.Background;

/// <summary>A clock whose timers ring when the test says so.</summary>
internal sealed class PausedClock : TimeProvider
{
    private readonly Channel<PausedTimer> timers = Channel.CreateUnbounded<PausedTimer>();

    /// <summary>The next timer that somebody sets.</summary>
    public Task<PausedTimer> Next() => timers.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(20));

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new PausedTimer(callback, state, dueTime);
        timers.Writer.TryWrite(timer);
        return timer;
    }

    internal sealed record PausedTimer(TimerCallback Callback, object? State, TimeSpan Pause) : ITimer
    {
        public void Ring() => Callback(State);

        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
