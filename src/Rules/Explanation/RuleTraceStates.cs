namespace PolicyEngine.Rules.Explanation;

/// <summary>The words for how a rule came out.</summary>
public static class RuleTraceStates
{
    public static string WordOf(RuleTraceState state) => state switch
    {
        RuleTraceState.Applied => "applied",
        RuleTraceState.NotApplied => "not-applied",
        RuleTraceState.Unknown => "unknown",
        RuleTraceState.SetAside => "set-aside",
        _ => "not-in-force",
    };
}
