namespace PolicyEngine.Rules.RuleFiles;

/// <summary>What a live rule does. The first five speak for the rule's verdict and differ in the clause's modality only.</summary>
public enum RuleEffect
{
    /// <summary>不得.</summary>
    Forbid,

    /// <summary>可以.</summary>
    Permit,

    /// <summary>应当.</summary>
    Require,

    /// <summary>Releases from a duty.</summary>
    Excuse,

    /// <summary>States what something counts as.</summary>
    Establish,

    /// <summary>The verdict follows from a deadline.</summary>
    Deadline,

    /// <summary>No verdict: obligations, clauses and remarks only (及时 without a number).</summary>
    Oblige,

    /// <summary>No verdict: only sets other rules aside.</summary>
    Except,
}
