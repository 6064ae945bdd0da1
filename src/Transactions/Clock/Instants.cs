namespace PolicyEngine.Transactions;

/// <summary>Moments as the database holds them: whole microseconds since 1970-01-01 UTC, the finest that both databases agree on.</summary>
public static class Instants
{
    /// <summary>Rounded down.</summary>
    public static long ToMicroseconds(DateTimeOffset instant) =>
        Math.DivRem(instant.UtcTicks - DateTimeOffset.UnixEpoch.Ticks, TimeSpan.TicksPerMicrosecond) is var (whole, rest) && rest < 0
            ? whole - 1
            : whole;

    public static DateTimeOffset FromMicroseconds(long microseconds) =>
        DateTimeOffset.UnixEpoch.AddTicks(microseconds * TimeSpan.TicksPerMicrosecond);

    /// <summary>The clock's moment in UTC, rounded down to what can be stored, so that what is kept in memory equals what is read back.</summary>
    public static DateTimeOffset StorableNow(this TimeProvider clock) => FromMicroseconds(ToMicroseconds(clock.GetUtcNow()));
}
