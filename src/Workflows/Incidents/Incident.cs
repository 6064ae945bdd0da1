namespace PolicyEngine.Workflows.Incidents;

/// <summary>A step that failed and has not been mended.</summary>
/// <param name="Frame">The run of the activity.</param>
/// <param name="Path">The activity.</param>
/// <param name="Code">A stable word for programs: <c>PE1262</c>, or what an Elsa.Fault gives.</param>
/// <param name="Message">For a person; never a stack trace.</param>
public sealed record Incident(int Frame, string Path, string Code, string Message, DateTimeOffset At);
