using PolicyEngine.Rules.Expressions;
using PolicyEngine.Rules.Values;

namespace PolicyEngine.Rules.Vocabulary;

/// <summary>What <c>assume: regular</c> takes a fact for that was not given.</summary>
public abstract record RegularValue;
