using System.Globalization;
using Spectre.Console;

namespace PolicyEngine.PolicyHost.CommandLine;

/// <summary>
/// Opens what people read on. A file or a pipe gets neither colours nor broken lines: a message stays one line, so that
/// it can be searched for and an editor finds its place.
/// </summary>
internal static class Screen
{
    /// <summary>Laid-out pages are no wider: nobody reads lines that long.</summary>
    private const int WidestPage = 140;

    // For a page that goes to a file, where nothing says how wide it may be.
    private const int UsualPage = 100;
    private const int Unbroken = 10_000;

    public static IAnsiConsole Open(TextWriter writer, bool isRedirected)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = isRedirected ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = isRedirected ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Out = new AnsiConsoleOutput(writer),
        });
        if (Columns() is { } columns)
        {
            console.Profile.Width = columns;
        }
        else if (isRedirected)
        {
            console.Profile.Width = Unbroken;
        }

        return console;
    }

    /// <summary>How many columns a laid-out page has: the screen's, within reason.</summary>
    public static int PageWidth(IAnsiConsole console) =>
        console.Profile.Width >= Unbroken ? UsualPage : Math.Min(console.Profile.Width, WidestPage);

    // As shells have it: how wide the reader's screen is, where the output goes through a pager.
    private static int? Columns() =>
        int.TryParse(Environment.GetEnvironmentVariable("COLUMNS"), NumberStyles.None, CultureInfo.InvariantCulture, out var columns) && columns is > 0 and < Unbroken ? columns : null;
}
