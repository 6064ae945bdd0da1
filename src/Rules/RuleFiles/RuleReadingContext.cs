using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Rules.Expressions;
using PolicyEngine.Rules.Parameters;
using PolicyEngine.Rules.Vocabulary;

namespace PolicyEngine.Rules.RuleFiles;

/// <summary>What the rules of one file are checked against.</summary>
/// <param name="Scope">The names of expressions: facts, derived facts, parameters, readings and the file's own params.</param>
/// <param name="Names">The names of all rules of the file.</param>
internal sealed record RuleReadingContext(
    DecisionDefinition Decision,
    ParameterSet Parameters,
    ISet<string> ClauseIds,
    ReadingSet Readings,
    ExpressionScope Scope,
    IReadOnlyList<string> Names,
    DiagnosticBag Bag)
{
    /// <summary>The verdicts that a rule can speak for.</summary>
    public IReadOnlyList<string> Verdicts { get; } = [.. Decision.Precedence, Vocabulary.Verdicts.NotRegulated];
}
