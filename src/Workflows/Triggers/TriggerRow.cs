namespace PolicyEngine.Workflows.Triggers;

/// <summary>A schedule that starts a workflow.</summary>
/// <param name="Version">The version that it is started on.</param>
/// <param name="Path">The activity that is the trigger.</param>
/// <param name="DueAt">
/// The next time; <see cref="Never"/> where there is none any more. The row stays, to say that this was worked out.
/// </param>
public sealed record TriggerRow(string DefinitionId, string Version, string Path, DateTimeOffset DueAt)
{
    public static readonly DateTimeOffset Never = new(9999, 12, 31, 0, 0, 0, TimeSpan.Zero);
}
