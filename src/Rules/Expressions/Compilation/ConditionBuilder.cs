using System.Linq.Expressions;
using PolicyEngine.Rules.Expressions.Interpretation;
using PolicyEngine.Rules.Expressions.Syntax;
using PolicyEngine.Rules.Values;

namespace PolicyEngine.Rules.Expressions.Compilation;

/// <summary>
/// Writes a condition as code over the slots of a frame. It evaluates in the order of <see cref="Interpreter"/>, and
/// leaves it to the interpreter to say where a fault lies.
/// </summary>
internal sealed partial class ConditionBuilder
{
    private readonly EvaluationContext context;
    private readonly ParameterExpression slots = Expression.Parameter(typeof(FactSlot[]), "slots");

    /// <summary>Every temporary of the condition: declared once, at its root.</summary>
    private readonly List<ParameterExpression> variables = [];

    private bool canFail;

    private ConditionBuilder(EvaluationContext context) => this.context = context;

    public static Condition Build(CheckedExpression expression, EvaluationContext context)
    {
        if (expression.Kind != ValueKind.Boolean)
        {
            throw new InvalidOperationException($"'{expression.Text}' is not a condition.");
        }

        if (ParameterReading.AnyNotSet(expression.ParameterNodes, context.Parameters))
        {
            return static _ => Tri.False;
        }

        var builder = new ConditionBuilder(context);
        Expression body = Expression.Convert(builder.Truth(expression.Root), typeof(Tri));
        body = Expression.Block(typeof(Tri), builder.variables, body);
        if (builder.canFail)
        {
            var again = Expression.Call(
                ((Func<CheckedExpression, FactSlot[], EvaluationContext, Tri>)Interpreter.Truth).Method,
                Expression.Constant(expression), builder.slots, Expression.Constant(context));
            body = Expression.TryCatch(
                body, Expression.Catch(typeof(ArithmeticException), again), Expression.Catch(typeof(ArgumentException), again));
        }

        return Expression.Lambda<Condition>(body, builder.slots).Compile();
    }

    /// <summary>A temporary that the statements of a prelude fill.</summary>
    private ParameterExpression Variable(Type type)
    {
        var variable = Expression.Variable(type);
        variables.Add(variable);
        return variable;
    }

    private Expression Slot(FactNode node, string field) =>
        Expression.Field(Expression.ArrayAccess(slots, Expression.Constant(node.Fact.Index)), field);

    private BinaryExpression HasState(FactNode node, FactState state) =>
        Expression.Equal(Slot(node, nameof(FactSlot.State)), Expression.Constant(state));

    /// <summary>For what is rare and not worth code of its own: the interpreter does that part.</summary>
    private MethodCallExpression Interpreted(ExpressionNode node) => Expression.Call(
        ((Func<ExpressionNode, FactSlot[], EvaluationContext, int>)InterpretTruth).Method,
        Expression.Constant(node, typeof(ExpressionNode)), slots, Expression.Constant(context));

    private static int InterpretTruth(ExpressionNode node, FactSlot[] slots, EvaluationContext context) =>
        (int)Interpreter.Evaluate(node, slots, context).AsTri;
}
