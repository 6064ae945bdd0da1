using Spectre.Console;

namespace PolicyEngine.PolicyHost.CommandLine;

/// <summary>What the colours of a screen mean: grey is said in passing, green in order, red wrong, yellow open.</summary>
internal static class ScreenStyles
{
    public static readonly Style Grey = new(Color.Grey);
    public static readonly Style Red = new(Color.Red);
    public static readonly Style Green = new(Color.Green);
    public static readonly Style Yellow = new(Color.Yellow);
    public static readonly Style Bold = new(decoration: Decoration.Bold);
}
