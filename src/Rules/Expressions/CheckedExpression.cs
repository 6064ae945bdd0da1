using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Rules.Expressions.Compilation;
using PolicyEngine.Rules.Expressions.Interpretation;
using PolicyEngine.Rules.Expressions.Syntax;
using PolicyEngine.Rules.Expressions.Tracing;
using PolicyEngine.Rules.Values;

namespace PolicyEngine.Rules.Expressions;

/// <summary>An expression that was parsed, admitted and typed. Immutable and thread-safe.</summary>
public sealed class CheckedExpression
{
    internal CheckedExpression(string text, SourcePosition at, ExpressionNode root, TreeSummary summary)
    {
        (Text, At, Root) = (text, at, root);
        (Facts, ParameterNodes, Readings) = (summary.Facts, summary.ParameterNodes, summary.Readings);
        Parameters = [.. ParameterNodes.Select(p => p.Id).Distinct().Order(StringComparer.Ordinal)];
    }

    public string Text { get; }

    /// <summary>The opening quote of the text in its file.</summary>
    public SourcePosition At { get; }

    /// <summary>The typed tree, with params and derived facts written out.</summary>
    public ExpressionNode Root { get; }

    public ValueKind Kind => Root.Kind;

    /// <summary>It can be null: it is a ∅ fact, or a choice of one. Such a param must be guarded where it is used.</summary>
    public bool Nullable => Root.Nullable;

    /// <summary>Indexes of the facts that it reads, ascending; those of its params and derived facts included.</summary>
    public IReadOnlyList<int> Facts { get; }

    /// <summary>Ids of the parameters that it reads, in alphabetical order.</summary>
    public IReadOnlyList<string> Parameters { get; }

    /// <summary>One node of each parameter, and of each part of one, that it reads.</summary>
    internal IReadOnlyList<ParameterNode> ParameterNodes { get; }

    /// <summary>Ids of the readings that it reads, in alphabetical order.</summary>
    public IReadOnlyList<string> Readings { get; }

    /// <summary>
    /// Its truth value for these facts. False where a parameter that it reads is not set: a rule that reads it does not
    /// apply.
    /// </summary>
    /// <exception cref="EvaluationFault">It has no value for these facts.</exception>
    /// <exception cref="InvalidOperationException">It is not a condition.</exception>
    public Tri Interpret(FactFrame facts, EvaluationContext context) => Interpreter.Truth(this, facts.Slots, context);

    /// <summary>Its value for these facts; unknown where a parameter that it reads is not set.</summary>
    /// <exception cref="EvaluationFault">It has no value for these facts.</exception>
    public ExpressionValue InterpretValue(FactFrame facts, EvaluationContext context) =>
        Interpreter.Value(this, facts.Slots, context);

    /// <summary>
    /// Adds the facts that would settle it: those that are unknown in parts whose value is unknown. Nothing is added
    /// where it is known, nor for parts that known facts decide.
    /// </summary>
    /// <param name="into">Receives indexes of facts.</param>
    /// <exception cref="EvaluationFault">It has no value for these facts.</exception>
    public void CollectMissing(FactFrame facts, EvaluationContext context, ISet<int> into) =>
        MissingFacts.Collect(this, facts.Slots, context, into);

    /// <summary>The tree of its parts with the value that each came to. Never throws for a fault: the part says so.</summary>
    public ExpressionTrace Trace(FactFrame facts, EvaluationContext context) => Tracer.Trace(this, facts.Slots, context);

    /// <summary>
    /// Compiles it for one context: values, readings and lists become constants of the code. Takes about a millisecond;
    /// interpret what is evaluated only a few times.
    /// </summary>
    /// <exception cref="InvalidOperationException">It is not a condition.</exception>
    public Condition Compile(EvaluationContext context) => ConditionBuilder.Build(this, context);

    public override string ToString() => Text;
}
