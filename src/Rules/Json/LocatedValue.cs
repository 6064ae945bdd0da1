using PolicyEngine.Rules.Diagnostics;

namespace PolicyEngine.Rules.Json;

/// <summary>A JSON value that remembers where it stands in its file.</summary>
public abstract record LocatedValue(SourcePosition At)
{
    /// <summary>What it is, in words for a message.</summary>
    public abstract string Described { get; }
}

/// <param name="Members">In the order of the file; names are unique.</param>
public sealed record LocatedObject(SourcePosition At, IReadOnlyList<LocatedMember> Members) : LocatedValue(At)
{
    private readonly Dictionary<string, LocatedValue> byName =
        Members.ToDictionary(m => m.Name, m => m.Value, StringComparer.Ordinal);

    public override string Described => "an object";

    /// <summary>The member's value, or null where there is no such member.</summary>
    public LocatedValue? this[string name] => byName.GetValueOrDefault(name);
}

/// <param name="At">The place of the name.</param>
public sealed record LocatedMember(string Name, SourcePosition At, LocatedValue Value);

public sealed record LocatedArray(SourcePosition At, IReadOnlyList<LocatedValue> Items) : LocatedValue(At)
{
    public override string Described => "a list";
}

/// <param name="At">The place of the opening quote: the text starts one column to its right.</param>
public sealed record LocatedText(SourcePosition At, string Text) : LocatedValue(At)
{
    public override string Described => "a text";
}

public sealed record LocatedNumber(SourcePosition At, decimal Number) : LocatedValue(At)
{
    /// <summary>The digits as the file has them, for those who write the file again; null where it was not read from one.</summary>
    public string? Written { get; init; }

    public override string Described => "a number";
}

public sealed record LocatedBoolean(SourcePosition At, bool Value) : LocatedValue(At)
{
    public override string Described => Value ? "true" : "false";
}

public sealed record LocatedNull(SourcePosition At) : LocatedValue(At)
{
    public override string Described => "null";
}
