namespace PolicyEngine.Rules.Diagnostics;

/// <summary>One mistake found in a policy file or a question.</summary>
/// <param name="Id">Stable id, <c>PE</c> and four digits; <c>docs/diagnostics/&lt;id&gt;.md</c> explains it.</param>
/// <param name="Message">What is wrong and what to do, one or two sentences.</param>
/// <param name="Expected">What was expected in that place; null where the message already says all.</param>
/// <param name="Nearest">The nearest known name, for a misspelt one; null where none is near.</param>
public sealed record Diagnostic(
    string Id, Severity Severity, SourcePosition At, string Message, string? Expected = null, string? Nearest = null)
{
    public override string ToString()
    {
        var text = $"{At}: {(Severity == Severity.Error ? "error" : "warning")} {Id}: {Message}";
        if (Expected is not null)
        {
            text += $" Expected: {Expected}.";
        }

        return Nearest is null ? text : $"{text} Nearest known name: '{Nearest}'.";
    }
}
