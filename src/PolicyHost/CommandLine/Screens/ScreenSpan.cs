using Spectre.Console;

namespace PolicyEngine.PolicyHost.CommandLine;

/// <summary>A stretch of text in one colour.</summary>
internal readonly record struct ScreenSpan(string Text, Style Style)
{
    public static ScreenSpan Plain(string text) => new(text, Style.Plain);
}
