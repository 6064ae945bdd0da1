namespace PolicyEngine.Workflows.Moves;

/// <summary>What moving a running instance to another version would do. Nothing is run, started or cancelled by it.</summary>
/// <param name="Steps">Each open run of an activity, and where it goes on.</param>
/// <param name="NewVariables">Variables of the new version that begin with their default.</param>
/// <param name="LostVariables">Variables whose values the new version has no place for.</param>
/// <param name="Problems">Why it cannot be done, a sentence each; empty where it can.</param>
public sealed record MovePlan(
    string InstanceId,
    long Revision,
    string FromVersion,
    string ToVersion,
    IReadOnlyList<MovedStep> Steps,
    IReadOnlyList<string> NewVariables,
    IReadOnlyList<string> LostVariables,
    IReadOnlyList<string> Problems)
{
    public bool IsPossible => Problems.Count == 0;
}
