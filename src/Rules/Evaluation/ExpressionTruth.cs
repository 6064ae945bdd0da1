using PolicyEngine.Rules.Expressions;
using PolicyEngine.Rules.Expressions.Tracing;
using PolicyEngine.Rules.Values;

namespace PolicyEngine.Rules.Evaluation;

internal sealed class ExpressionTruth(CheckedExpression expression, EvaluationContext context) : Truth
{
    private volatile Condition? compiled;

    public override Tri Value(FactFrame frame) =>
        compiled is { } condition ? condition(frame.Slots) : expression.Interpret(frame, context);

    public override void Compile() => compiled ??= expression.Compile(context);

    public override void CollectMissing(FactFrame frame, ref FactMask into) =>
        new MissingWalk(frame.Slots, context).Collect(expression, ref into);

    public override ExpressionTrace Trace(FactFrame frame) => expression.Trace(frame, context);
}
