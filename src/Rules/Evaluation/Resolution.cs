namespace PolicyEngine.Rules.Evaluation;

/// <summary>What follows from how all rules stand, whatever the facts behind it.</summary>
/// <param name="States">Settled.</param>
/// <param name="Verdicts">The possible verdicts; one where the verdict is settled.</param>
/// <param name="Undecided">Per rule, what can still change the verdict.</param>
/// <param name="Verdict">The verdict; <c>undetermined</c> where several are possible.</param>
internal sealed record Resolution(RuleState[] States, uint Verdicts, Undecided[] Undecided, string Verdict)
{
    private OutcomeSkeleton? skeleton;

    public bool IsSettled => VerdictRanks.IsSingle(Verdicts);

    public OutcomeSkeleton Skeleton(OutcomeAssembly assembly) => skeleton ??= assembly.SkeletonOf(this);
}
