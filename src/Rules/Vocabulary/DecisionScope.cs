using PolicyEngine.Rules.Expressions;

namespace PolicyEngine.Rules.Vocabulary;

/// <summary>The names that the vocabulary itself gives to expressions: facts and derived facts, no parameters.</summary>
public static class DecisionScope
{
    private static readonly Dictionary<string, ParameterType> noParameters = [];
    private static readonly Dictionary<string, IReadOnlyList<string>> noReadings = [];

    /// <summary>The scope of the expressions in a vocabulary file or in a profile's <c>regular</c>.</summary>
    public static ExpressionScope Of(DecisionDefinition decision) => Of(decision.Facts, decision.Derived);

    internal static ExpressionScope Of(IEnumerable<FactDefinition> facts, IEnumerable<DerivedFact> derived) =>
        derived.Aggregate(new ExpressionScope(facts, noParameters, noReadings), (scope, fact) => scope.With(fact));
}
