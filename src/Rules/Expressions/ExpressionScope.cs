using System.Collections.Immutable;
using PolicyEngine.Rules.Vocabulary;

namespace PolicyEngine.Rules.Expressions;

/// <summary>
/// The names that an expression may use: facts, derived facts, params, parameters and readings. Immutable; facts,
/// derived facts and params share one space of names.
/// </summary>
public sealed class ExpressionScope
{
    private readonly ImmutableDictionary<string, FactDefinition> facts;
    private readonly ImmutableDictionary<string, DerivedFact> derived;
    private readonly ImmutableDictionary<string, CheckedExpression> named;

    /// <param name="facts">The facts of the decision.</param>
    /// <param name="parameters">The locality's parameters by id.</param>
    /// <param name="readings">The options of each reading by its id.</param>
    public ExpressionScope(
        IEnumerable<FactDefinition> facts,
        IReadOnlyDictionary<string, ParameterType> parameters,
        IReadOnlyDictionary<string, IReadOnlyList<string>> readings)
        : this(
            facts.ToImmutableDictionary(f => f.Name, StringComparer.Ordinal),
            ImmutableDictionary.Create<string, DerivedFact>(StringComparer.Ordinal),
            ImmutableDictionary.Create<string, CheckedExpression>(StringComparer.Ordinal),
            parameters,
            readings)
    {
    }

    private ExpressionScope(
        ImmutableDictionary<string, FactDefinition> facts,
        ImmutableDictionary<string, DerivedFact> derived,
        ImmutableDictionary<string, CheckedExpression> named,
        IReadOnlyDictionary<string, ParameterType> parameters,
        IReadOnlyDictionary<string, IReadOnlyList<string>> readings)
    {
        (this.facts, this.derived, this.named) = (facts, derived, named);
        (Parameters, Readings) = (parameters, readings);
    }

    public IReadOnlyDictionary<string, ParameterType> Parameters { get; }

    public IReadOnlyDictionary<string, IReadOnlyList<string>> Readings { get; }

    /// <summary>Every fact, derived fact and param.</summary>
    public IEnumerable<string> Names => facts.Keys.Concat(derived.Keys).Concat(named.Keys);

    public FactDefinition? Fact(string name) => facts.GetValueOrDefault(name);

    public DerivedFact? Derived(string name) => derived.GetValueOrDefault(name);

    /// <summary>The expression that a param stands for, or null.</summary>
    public CheckedExpression? Param(string name) => named.GetValueOrDefault(name);

    /// <summary>Whether a fact, derived fact or param has this name already.</summary>
    public bool Knows(string name) => facts.ContainsKey(name) || derived.ContainsKey(name) || named.ContainsKey(name);

    /// <summary>A nested scope that also knows the param. A name that is known already is replaced: ask <see cref="Knows"/> first.</summary>
    public ExpressionScope With(string name, CheckedExpression expression) =>
        new(facts, derived, named.SetItem(name, expression), Parameters, Readings);

    /// <summary>A scope that also knows a derived fact of the vocabulary.</summary>
    public ExpressionScope With(DerivedFact fact) =>
        new(facts, derived.SetItem(fact.Name, fact), named, Parameters, Readings);
}
