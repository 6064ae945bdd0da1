namespace PolicyEngine.Rules.Evaluation;

/// <summary>How all rules stand, in a few words: everything that follows from it alone need be worked out only once.</summary>
/// <param name="True">The rules whose condition holds.</param>
/// <param name="Unknown">The rules whose condition is unknown.</param>
/// <param name="Variants">Their variants (<see cref="PreparedRule.Variant"/>), each at its own place.</param>
internal readonly record struct StateKey(ulong True, ulong Unknown, UInt128 Variants)
{
    /// <summary>Rules that have a place in the key.</summary>
    public const int MostRules = 64;

    /// <summary>Bits of all variants that have a place in the key.</summary>
    public const int MostVariantBits = 128;

    public override int GetHashCode()
    {
        var mixed = (True * 0x9E3779B97F4A7C15) ^ (Unknown * 0xC2B2AE3D27D4EB4F)
            ^ ((ulong)Variants * 0x165667B19E3779F9) ^ ((ulong)(Variants >> 64) * 0x27D4EB2F165667C5);
        return (int)(mixed >> 32);
    }
}
