using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Supervision.Policies;

namespace PolicyEngine.Supervision.Decisions;

/// <summary>What is said when a question names a locality or a decision that is not there.</summary>
public static class QuestionMessages
{
    private static readonly SourcePosition Asked = new("question", 1, 1);

    public static Diagnostic UnknownJurisdiction(PolicySnapshot policies, string id) =>
        policies.Localities.ContainsKey(id)
            ? Messages.JurisdictionWithoutVersion(Asked, id)
            : Messages.UnknownJurisdiction(Asked, id, policies.Jurisdictions.Select(j => j.Id));

    public static Diagnostic UnknownDecision(PolicySnapshot policies, string id) =>
        Messages.UnknownDecision(Asked, id, policies.Shared?.Decisions.Keys.Order(StringComparer.Ordinal) ?? Enumerable.Empty<string>());
}
