namespace PolicyEngine.Supervision.Draws;

/// <summary>One reason why a draw, or a step of it, is refused; or one place where a record disagrees.</summary>
/// <param name="Id">Stable id, <c>PE</c> and four digits; <c>docs/diagnostics/&lt;id&gt;.md</c> explains it.</param>
/// <param name="Subject">What it is about: a stratum, a row, a member of the record as a path.</param>
/// <param name="Text">What is wrong and what to do, one or two sentences.</param>
public sealed record DrawMistake(string Id, MistakeKind Kind, string Subject, string Text)
{
    public override string ToString() => $"{Id} {Subject}: {Text}";
}
