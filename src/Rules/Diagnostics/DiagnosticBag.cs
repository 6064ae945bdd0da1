using System.Collections;

namespace PolicyEngine.Rules.Diagnostics;

/// <summary>Collects every mistake of one pass, so that an analyst sees them all at once. Not thread-safe.</summary>
public sealed class DiagnosticBag : IReadOnlyCollection<Diagnostic>
{
    private readonly List<Diagnostic> found = [];

    public int Count => found.Count;

    public bool HasErrors => found.Exists(d => d.Severity == Severity.Error);

    public void Add(Diagnostic diagnostic) => found.Add(diagnostic);

    public void AddRange(IEnumerable<Diagnostic> diagnostics) => found.AddRange(diagnostics);

    /// <summary>All of them by file, line and column: the order an analyst reads in.</summary>
    public IReadOnlyList<Diagnostic> Sorted() =>
        [.. found.OrderBy(d => d.At.File, StringComparer.Ordinal).ThenBy(d => d.At.Line).ThenBy(d => d.At.Column)];

    public IEnumerator<Diagnostic> GetEnumerator() => found.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
