using System.Text;
using PolicyEngine.Rules.Explanation;
using PolicyEngine.Supervision.Decisions;
using PolicyEngine.Supervision.Policies;

namespace PolicyEngine.Acceptance;

/// <summary>The shipped policies, read once for all tests, and questions to them.</summary>
internal static class Shipped
{
    private static readonly Lazy<PolicySnapshot> Read = new(() => PolicyReader.Read(PolicyFiles.Read(Checkout.Policies), PolicySnapshot.Empty));

    public static PolicySnapshot Policies => Read.Value;

    public static Outcome Ask(string jurisdiction, string decision, string facts, bool regular = false, DateOnly? asOf = null) =>
        Ask(Policies, jurisdiction, decision, facts, regular, asOf);

    public static Outcome Ask(PolicySnapshot policies, string jurisdiction, string decision, string facts, bool regular = false, DateOnly? asOf = null)
    {
        var place = policies.Find(jurisdiction).ShouldNotBeNull(string.Join("\n", policies.Diagnostics));
        new Decider(TimeProvider.System)
            .TryAnswer(place, place.Decisions[decision], Encoding.UTF8.GetBytes(facts), new QuestionTerms(regular, asOf), out var outcome, out var error)
            .ShouldBeTrue(error?.Message);
        return outcome!;
    }
}
