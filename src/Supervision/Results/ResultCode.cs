using PolicyEngine.Rules.Vocabulary;
using PolicyEngine.Supervision.Registers;

namespace PolicyEngine.Supervision.Results;

/// <summary>The one code that a record holds. What decisions are asked about the result follows from it.</summary>
/// <param name="Initial">What a drawn object has before anybody was there.</param>
/// <param name="Inspected">The inspection took place; one that did not counts in no frequency.</param>
/// <param name="FollowUp">Something is still to be done after it.</param>
/// <param name="ObjectStatus">The register's status that the object has by it; null: it says nothing of that.</param>
/// <param name="Facts">The facts that follow, by name; one that is not here does not follow and is not given.</param>
public sealed record ResultCode(
    string Id,
    Label Label,
    IReadOnlyList<string> Aliases,
    bool Initial,
    bool Inspected,
    bool FollowUp,
    string? ObjectStatus,
    IReadOnlyDictionary<string, string> Facts)
    : RegisterWord(Id, Label, Aliases)
{
    /// <summary>The facts that one decision knows, with the values that it knows.</summary>
    public IEnumerable<KeyValuePair<string, string>> FactsFor(DecisionDefinition decision) =>
        Facts.Where(f => decision.Fact(f.Key) is { } fact && fact.IndexOf(f.Value) >= 0);
}
