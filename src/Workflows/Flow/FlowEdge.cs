namespace PolicyEngine.Workflows.Flow;

/// <summary>A wire of the graph.</summary>
/// <param name="Source">Index of the node that it leaves.</param>
/// <param name="Port">The outcome with which its source sends a token along it.</param>
/// <param name="Target">Index of the node that it leads to.</param>
public readonly record struct FlowEdge(int Source, string Port, int Target);
