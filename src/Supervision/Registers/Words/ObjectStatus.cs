using PolicyEngine.Rules.Vocabulary;

namespace PolicyEngine.Supervision.Registers;

/// <summary>How an object stands in the business register.</summary>
/// <param name="Inspectable">Whether it belongs to a population that is drawn from.</param>
public sealed record ObjectStatus(string Id, Label Label, IReadOnlyList<string> Aliases, bool Inspectable) : RegisterWord(Id, Label, Aliases);
