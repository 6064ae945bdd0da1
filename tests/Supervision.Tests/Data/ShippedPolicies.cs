using PolicyEngine.Supervision.Decisions;
using PolicyEngine.Supervision.Policies;

namespace PolicyEngine.Supervision.Tests.Data;

/// <summary>The repository's own policies, read once.</summary>
internal static class ShippedPolicies
{
    public static PolicySnapshot All { get; } = PolicyReader.Read(PolicyFiles.Read(Path.Combine(RegisterData.Root(), "policies")), PolicySnapshot.Empty);

    public static Questioner Of(string locality) =>
        new(All.Find(locality).ShouldNotBeNull(string.Join("\n", All.Diagnostics)), TimeProvider.System);
}
