using PolicyEngine.Rules.Values;

namespace PolicyEngine.Rules.Expressions.Syntax;

/// <summary><c>Facts.Given(x)</c>: true or false, never unknown.</summary>
/// <param name="Subject">A fact, or a derived fact: given where all that its value comes from was given.</param>
public sealed record GivenNode(NodeSource Source, ExpressionNode Subject) : ExpressionNode(Source, ValueKind.Boolean)
{
    public override IReadOnlyList<ExpressionNode> Parts { get; } = [Subject];
}
