namespace PolicyEngine.Supervision.Draws;

/// <summary>Something about a draw that is worth a person's attention.</summary>
/// <param name="Id">Stable id, <c>PE</c> and four digits; <c>docs/diagnostics/&lt;id&gt;.md</c> explains it.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Text">One or two sentences.</param>
/// <param name="Clauses">Ids of the clauses that it rests on; empty where no rule is touched.</param>
public sealed record DrawRemark(string Id, string Subject, string Text, IReadOnlyList<string> Clauses)
{
    public override string ToString() => Clauses.Count == 0 ? $"{Id} {Subject}: {Text}" : $"{Id} {Subject}: {Text} [{string.Join(", ", Clauses)}]";
}
