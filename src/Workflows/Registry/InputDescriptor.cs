using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Workflows.Registry;

/// <summary>An input of an activity type.</summary>
/// <param name="Name">Its member in the file.</param>
/// <param name="Required">Publishing refuses an activity that does not set it.</param>
/// <param name="Fixed">It must be written in the file: what reads it does so before any instance runs.</param>
public sealed record InputDescriptor(string Name, WorkflowType Type, bool Required = false, bool Fixed = false);
