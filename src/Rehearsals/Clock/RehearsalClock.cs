namespace PolicyEngine.Rehearsals;

/// <summary>
/// A clock that stands until it is moved to a later moment. What the runtime commits between two moves carries one time,
/// however long it took.
/// </summary>
public sealed class RehearsalClock(DateTimeOffset start) : TimeProvider
{
    private long ticks = start.UtcTicks;

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref ticks), TimeSpan.Zero);

    /// <summary>Moves the clock on; a moment that is not later leaves it where it stands.</summary>
    public void MoveTo(DateTimeOffset moment)
    {
        if (moment.UtcTicks > Interlocked.Read(ref ticks))
        {
            Interlocked.Exchange(ref ticks, moment.UtcTicks);
        }
    }
}
