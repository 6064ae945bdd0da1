using PolicyEngine.Rules.Expressions;
using PolicyEngine.Rules.Expressions.Tracing;
using PolicyEngine.Rules.Values;

namespace PolicyEngine.Rules.Evaluation;

internal sealed class ExpressionTruth : Truth
{
    private readonly CheckedExpression expression;
    private readonly EvaluationContext context;
    private readonly NamedConditions named;

    public ExpressionTruth(CheckedExpression expression, EvaluationContext context, NamedConditions named)
    {
        (this.expression, this.context, this.named) = (expression, context, named);
        named.Add(expression);
    }

    public override void CollectMissing(FactFrame frame, ref FactMask into) =>
        new MissingWalk(frame.Slots, context, named).Collect(expression, ref into);

    public override ExpressionTrace Trace(FactFrame frame) => expression.Trace(frame, context);

    protected override Tri Interpret(FactFrame frame) => expression.Interpret(frame, context);

    protected override Condition Compiled() => expression.Compile(context);
}
