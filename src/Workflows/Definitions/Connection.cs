using PolicyEngine.Rules.Diagnostics;

namespace PolicyEngine.Workflows.Definitions;

/// <summary>A wire of a flowchart: followed when the source completes with the outcome named by its port.</summary>
/// <param name="Source">The id of an activity of the same flowchart.</param>
/// <param name="Port">The source's outcome; <c>Done</c> where the file names none.</param>
/// <param name="Target">The id of an activity of the same flowchart.</param>
/// <param name="TargetPort"><c>In</c> where the file names none.</param>
public sealed record Connection(string Source, string Port, string Target, string TargetPort, SourcePosition At)
{
    public const string DefaultPort = "Done";
    public const string DefaultTargetPort = "In";
}
