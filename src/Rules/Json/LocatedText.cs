using PolicyEngine.Rules.Diagnostics;

namespace PolicyEngine.Rules.Json;

/// <param name="At">The place of the opening quote: the text starts one column to its right.</param>
public sealed record LocatedText(SourcePosition At, string Text) : LocatedValue(At)
{
    public override string Described => "a text";
}
