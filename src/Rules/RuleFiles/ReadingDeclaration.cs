using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Rules.Vocabulary;

namespace PolicyEngine.Rules.RuleFiles;

/// <summary>A stand on a text that can be read in more than one way, as a visible setting.</summary>
/// <param name="Options">By id, such as <c>a</c>, in the order of the file.</param>
/// <param name="Taken">The option taken.</param>
public sealed record ReadingDeclaration(
    string Id,
    IReadOnlyList<string> Clauses,
    Label Question,
    IReadOnlyList<(string Id, Label Label)> Options,
    string Taken,
    Label Reason,
    SourcePosition At)
{
    /// <summary>The same options and the same one taken; each file may word them for its own decision.</summary>
    internal bool Agrees(ReadingDeclaration other) =>
        Taken == other.Taken && Options.Select(o => o.Id).ToHashSet(StringComparer.Ordinal).SetEquals(other.Options.Select(o => o.Id));
}
