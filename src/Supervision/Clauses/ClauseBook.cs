namespace PolicyEngine.Supervision.Clauses;

/// <summary>All clauses of one official document.</summary>
/// <param name="Sha256">Hash of the official text that the anchors were made for, lower-case hexadecimal.</param>
/// <param name="Bytes">Length of that text.</param>
public sealed record ClauseBook(
    string Sha256, int Bytes, IReadOnlyList<Clause> Clauses, IReadOnlyList<NotNormativeSpan> NotNormative)
{
    private readonly Dictionary<string, Clause> byId = Clauses.ToDictionary(c => c.Id, StringComparer.Ordinal);

    public IReadOnlyCollection<string> Ids => byId.Keys;

    /// <summary>The clause of that id, or null.</summary>
    public Clause? Find(string id) => byId.GetValueOrDefault(id);
}
