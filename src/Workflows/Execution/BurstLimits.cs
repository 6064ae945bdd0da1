namespace PolicyEngine.Workflows.Execution;

/// <summary>Bounds of one burst.</summary>
/// <param name="Steps">After so many steps the burst commits, and another goes on.</param>
/// <param name="StepsWithoutRest">An instance that has run so many steps without waiting for anything is stopped with an incident.</param>
public sealed record BurstLimits(int Steps = 500, int StepsWithoutRest = 1_000_000)
{
    public static readonly BurstLimits Default = new();
}
