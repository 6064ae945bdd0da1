using PolicyEngine.Rules.Values;

namespace PolicyEngine.Rules.Evaluation;

/// <summary>How one rule stands for the facts of one question.</summary>
internal struct RuleState
{
    /// <summary>The truth of its condition.</summary>
    public Tri Truth;

    public Liveness Live;

    /// <summary>
    /// Which of the rule's several sets of <see cref="Verdicts"/> it is: how its deadline may come out, or whether its
    /// obligations are discharged; 0 where it has one only, or does not hold.
    /// </summary>
    public byte Variant;

    /// <summary>The verdicts that it may speak for where it is live (<see cref="VerdictRanks"/>); never empty.</summary>
    public uint Verdicts;
}
