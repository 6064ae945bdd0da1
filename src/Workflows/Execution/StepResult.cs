using System.Text.Json;
using PolicyEngine.Workflows.Registry;

namespace PolicyEngine.Workflows.Execution;

/// <summary>What a step that worked in the transaction comes to.</summary>
/// <param name="Outcomes">The outcomes that the activity completes with.</param>
/// <param name="Outputs">By output name; those that the file binds go into variables.</param>
public sealed record StepResult(IReadOnlyList<string> Outcomes, IReadOnlyDictionary<string, JsonElement> Outputs)
{
    private static readonly Dictionary<string, JsonElement> Nothing = [];

    /// <summary>The outcome Done and no outputs.</summary>
    public static StepResult Done { get; } = new([ActivityType.Done], Nothing);

    /// <summary>One outcome and no outputs.</summary>
    public static StepResult Outcome(string outcome) => new([outcome], Nothing);
}
