using PolicyEngine.Workflows.Waits;

namespace PolicyEngine.Workflows.Runtime;

/// <summary>What one commit assigned of an event.</summary>
/// <param name="Started">Instances that the event started.</param>
/// <param name="HasMore">It is for more waits than these.</param>
public sealed record AssignedPart(IReadOnlyList<string> Started, IReadOnlyList<WaitRow> Waits, bool HasMore)
{
    public static readonly AssignedPart Nothing = new([], [], false);
}
