namespace PolicyEngine.Workflows.Tasks;

/// <summary>What a burst does to a task that exists.</summary>
/// <param name="Number">The wait's number.</param>
/// <param name="Actor">Who completed it; null for the other changes.</param>
public sealed record TaskClosing(int Number, TaskStatus Status, string? Actor);
