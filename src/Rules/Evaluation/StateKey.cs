namespace PolicyEngine.Rules.Evaluation;

/// <summary>How all rules stand, in three words: everything that follows from it alone need be worked out only once.</summary>
/// <param name="True">The rules whose condition holds.</param>
/// <param name="Unknown">The rules whose condition is unknown.</param>
/// <param name="Variants">Their <see cref="RuleState.Variant"/>s, one behind the other.</param>
internal readonly record struct StateKey(ulong True, ulong Unknown, ulong Variants)
{
    public override int GetHashCode()
    {
        var mixed = (True * 0x9E3779B97F4A7C15) ^ ((Unknown + 1) * 0xC2B2AE3D27D4EB4F) ^ ((Variants + 1) * 0x165667B19E3779F9);
        return (int)(mixed ^ (mixed >> 32));
    }
}
