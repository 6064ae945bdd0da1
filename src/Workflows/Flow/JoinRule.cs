namespace PolicyEngine.Workflows.Flow;

/// <summary>
/// When a node that several wires lead to runs. A wire is <em>alive</em> while something that runs or waits can still
/// send a token along it.
/// </summary>
public enum JoinRule
{
    /// <summary>
    /// When a token has come and no other wire is alive: it waits for every branch that is on its way, and for none that
    /// was not taken. The rule of a node without a FlowJoin before it.
    /// </summary>
    WaitAllActive,

    /// <summary>When a token has come along every wire. If that can no longer happen it does not run: it starves.</summary>
    WaitAll,

    /// <summary>At the first token. Whatever else was on its way to it is cancelled.</summary>
    WaitAny,
}
