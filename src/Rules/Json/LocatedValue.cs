using PolicyEngine.Rules.Diagnostics;

namespace PolicyEngine.Rules.Json;

/// <summary>A JSON value that remembers where it stands in its file.</summary>
public abstract record LocatedValue(SourcePosition At)
{
    /// <summary>What it is, in words for a message.</summary>
    public abstract string Described { get; }
}
