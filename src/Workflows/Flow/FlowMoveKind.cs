namespace PolicyEngine.Workflows.Flow;

/// <summary>Kinds of <see cref="FlowMove"/>.</summary>
public enum FlowMoveKind
{
    /// <summary>Start it.</summary>
    Run,

    /// <summary>End it without an outcome: another branch has won.</summary>
    Cancel,

    /// <summary>Nothing to do: a WaitAll join whose branches can no longer all come was passed over.</summary>
    Starve,
}
