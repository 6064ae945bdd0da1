namespace PolicyEngine.Rules.Values;

/// <summary>How a fact stands in one question.</summary>
public enum FactState : byte
{
    /// <summary>Neither given nor assumed: unknown.</summary>
    Unknown = 0,

    /// <summary>Given as null: has not happened, there is none.</summary>
    Null = 1,

    /// <summary>Known, given or assumed.</summary>
    Known = 2,

    /// <summary>Assumed to be within whatever limit applies, without a value.</summary>
    InOrder = 3,
}
