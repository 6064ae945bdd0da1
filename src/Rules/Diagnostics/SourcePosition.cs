namespace PolicyEngine.Rules.Diagnostics;

/// <summary>A place in a policy file. Line and column count from 1; the column counts UTF-16 characters, as editors do.</summary>
/// <param name="File">The file as the caller named it, relative to the policies folder where there is one.</param>
public sealed record SourcePosition(string File, int Line, int Column)
{
    /// <summary>The same file, <paramref name="columns"/> characters further right on the same line.</summary>
    public SourcePosition Right(int columns) => this with { Column = Column + columns };

    public override string ToString() => $"{File}:{Line}:{Column}";
}
