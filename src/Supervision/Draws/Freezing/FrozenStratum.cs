namespace PolicyEngine.Supervision.Draws.Freezing;

/// <summary>A stratum with its numbers settled.</summary>
/// <param name="Number">1, 2, …</param>
/// <param name="TeamRule">Number of its team rule; null where no inspectors are drawn.</param>
/// <param name="Reserves">How many reserves the plan asks for.</param>
/// <param name="Population">Rows in it.</param>
/// <param name="Chosen">How many of them are drawn: the plan's ratio of the frozen population.</param>
public sealed record FrozenStratum(int Number, Quota Quota, int? TeamRule, int Reserves, int Population, int Chosen)
{
    /// <summary>Reserves that there are: what is asked for, or what is left.</summary>
    public int ReservesKept => Math.Min(Reserves, Population - Chosen);
}
