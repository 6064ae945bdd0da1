namespace PolicyEngine.Workflows.Activities;

/// <summary>What is known of a flowchart beyond its graph.</summary>
/// <param name="Start">The child that runs first where no trigger says otherwise.</param>
internal sealed record FlowchartModel(int Start);
