namespace PolicyEngine.Workflows.Activities;

/// <summary>Which cases of a switch are taken.</summary>
internal enum SwitchMode
{
    /// <summary>The first whose condition holds.</summary>
    MatchFirst,

    /// <summary>Every one whose condition holds.</summary>
    MatchAny,
}
