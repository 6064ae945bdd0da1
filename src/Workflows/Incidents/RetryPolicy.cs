namespace PolicyEngine.Workflows.Incidents;

/// <summary>How often a failed step is tried again before a person must look at it.</summary>
/// <param name="Attempts">Tries after the first; 0 for none.</param>
/// <param name="Delay">From a failure to the next try.</param>
/// <param name="Factor">Each further delay is this many times the one before; at least 1.</param>
public sealed record RetryPolicy(int Attempts, TimeSpan Delay, int Factor = 1)
{
    public static readonly RetryPolicy None = new(0, TimeSpan.Zero);

    /// <summary>No delay grows beyond this.</summary>
    public static readonly TimeSpan LongestDelay = TimeSpan.FromDays(7);

    /// <summary>When to try again after a failure; null where it is not to be tried again.</summary>
    /// <param name="failures">How often it has failed, this one included; from 1.</param>
    public DateTimeOffset? NextTry(int failures, DateTimeOffset now)
    {
        if (failures > Attempts)
        {
            return null;
        }

        var delay = Delay;
        for (var i = 1; i < failures && delay < LongestDelay; i++)
        {
            delay *= Factor;
        }

        return now + (delay < LongestDelay ? delay : LongestDelay);
    }
}
