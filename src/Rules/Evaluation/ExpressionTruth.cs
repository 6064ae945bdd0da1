using PolicyEngine.Rules.Expressions;
using PolicyEngine.Rules.Expressions.Tracing;
using PolicyEngine.Rules.Values;

namespace PolicyEngine.Rules.Evaluation;

internal sealed class ExpressionTruth : Truth
{
    private readonly CheckedExpression expression;
    private readonly EvaluationContext context;
    private readonly NamedConditions named;
    private volatile Condition? compiled;

    public ExpressionTruth(CheckedExpression expression, EvaluationContext context, NamedConditions named)
    {
        (this.expression, this.context, this.named) = (expression, context, named);
        named.Add(expression);
    }

    public override Tri Value(FactFrame frame) =>
        compiled is { } condition ? condition(frame.Slots) : expression.Interpret(frame, context);

    public override void Compile() => compiled ??= expression.Compile(context);

    public override void CollectMissing(FactFrame frame, ref FactMask into) =>
        new MissingWalk(frame.Slots, context, named).Collect(expression, ref into);

    public override ExpressionTrace Trace(FactFrame frame) => expression.Trace(frame, context);
}
