using PolicyEngine.Rules.Expressions;
using PolicyEngine.Rules.Expressions.Tracing;
using PolicyEngine.Rules.RuleFiles;
using PolicyEngine.Rules.Values;

namespace PolicyEngine.Rules.Evaluation;

/// <summary>The truth of a condition for the facts of a question: interpreted until it is compiled.</summary>
internal abstract class Truth
{
    private volatile Condition? compiled;

    /// <param name="named">Takes note of the params.</param>
    public static Truth Of(RuleCondition condition, EvaluationContext context, NamedConditions named) => condition switch
    {
        ExpressionCondition e => Of(e.Expression, context, named),
        NestedCondition n => new NestedTruth(n.All, [.. n.Parts.Select(p => p.Name)], [.. n.Parts.Select(p => Of(p.Condition, context, named))]),
        _ => throw new NotSupportedException(condition.GetType().Name),
    };

    public static Truth Of(CheckedExpression expression, EvaluationContext context, NamedConditions named) =>
        new ExpressionTruth(expression, context, named);

    public Tri Value(FactFrame frame) => compiled is { } condition ? condition(frame.Slots) : Interpret(frame);

    /// <summary>Compiles it, once.</summary>
    public Condition Compile() => compiled ??= Compiled();

    /// <summary>Adds the unknown facts that would settle it. Asked only where it is unknown.</summary>
    public abstract void CollectMissing(FactFrame frame, ref FactMask into);

    public abstract ExpressionTrace Trace(FactFrame frame);

    protected abstract Tri Interpret(FactFrame frame);

    protected abstract Condition Compiled();
}
