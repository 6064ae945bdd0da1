namespace PolicyEngine.Rules.Evaluation;

/// <summary>What of a rule is unknown and can still change the verdict.</summary>
[Flags]
internal enum Undecided : byte
{
    Nothing = 0,

    /// <summary>Whether its condition holds.</summary>
    Condition = 1,

    /// <summary>How its deadline comes out.</summary>
    Deadline = 2,
}
