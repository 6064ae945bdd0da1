namespace PolicyEngine.Rules.Expressions.Syntax;

/// <summary>A derived fact or a param, by name, with the expression that it stands for.</summary>
/// <param name="Missing">Facts to ask for where its value is unknown, by index; null: those that its expression reads.</param>
public sealed record NamedNode(NodeSource Source, string Name, ExpressionNode Body, IReadOnlyList<int>? Missing)
    : ExpressionNode(Source, Body.Kind)
{
    public override IReadOnlyList<ExpressionNode> Parts { get; } = [Body];
}
