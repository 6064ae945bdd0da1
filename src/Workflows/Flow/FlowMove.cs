namespace PolicyEngine.Workflows.Flow;

/// <summary>What the semantics ask the runtime to do with a node.</summary>
public readonly record struct FlowMove(FlowMoveKind Kind, int Node);
