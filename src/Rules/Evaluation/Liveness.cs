namespace PolicyEngine.Rules.Evaluation;

/// <summary>Whether a rule is live: its condition holds and no live rule sets it aside.</summary>
internal enum Liveness : byte
{
    /// <summary>Not live, whatever the unknown facts turn out to be.</summary>
    No = 0,

    /// <summary>Live or not, depending on unknown facts.</summary>
    Possibly = 1,

    /// <summary>Live, whatever the unknown facts turn out to be.</summary>
    Definitely = 2,
}
