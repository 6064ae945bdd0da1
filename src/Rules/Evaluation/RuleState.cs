using PolicyEngine.Rules.Values;

namespace PolicyEngine.Rules.Evaluation;

/// <summary>How one rule stands for the facts of one question.</summary>
internal struct RuleState
{
    /// <summary>The truth of its condition.</summary>
    public Tri Truth;

    public Liveness Live;

    /// <summary>The verdicts that it may speak for where it is live (<see cref="VerdictRanks"/>); never empty.</summary>
    public uint Verdicts;
}
