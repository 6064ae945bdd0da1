using PolicyEngine.Rules.Values;

namespace PolicyEngine.Rules.Expressions;

/// <summary>A compiled condition, bound to one <see cref="EvaluationContext"/>. Thread-safe; allocates nothing.</summary>
/// <param name="slots">The slots of a <see cref="FactFrame"/> of the decision.</param>
/// <exception cref="EvaluationFault">The condition has no value for these facts.</exception>
public delegate Tri Condition(FactSlot[] slots);
