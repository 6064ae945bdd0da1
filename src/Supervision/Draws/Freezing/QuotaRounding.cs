namespace PolicyEngine.Supervision.Draws.Freezing;

/// <summary>Which whole number a ratio means.</summary>
public enum QuotaRounding
{
    /// <summary>The ratio is a floor (不低于): the next whole number above.</summary>
    Up,

    /// <summary>The ratio is a cap (不高于): the next whole number below.</summary>
    Down,
}
