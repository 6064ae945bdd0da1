using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Workflows.Registry;

/// <summary>An output of an activity type, which a file can bind to a variable.</summary>
/// <param name="Name">Its member in the file.</param>
public sealed record OutputDescriptor(string Name, WorkflowType Type);
