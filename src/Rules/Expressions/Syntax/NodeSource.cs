using PolicyEngine.Rules.Diagnostics;

namespace PolicyEngine.Rules.Expressions.Syntax;

/// <summary>Where a sub-expression is written.</summary>
/// <param name="Text">As written, without the white space around it.</param>
public sealed record NodeSource(string Text, SourcePosition At);
