using PolicyEngine.Supervision.Publishing;
using Spectre.Console;

namespace PolicyEngine.PolicyHost.CommandLine;

/// <summary>What a command works with: where it prints, the clock, and the policies of the folder it was pointed at.</summary>
internal sealed class CommandContext(IAnsiConsole console, IAnsiConsole errors, TimeProvider clock)
{
    /// <summary>For people; programs get JSON on <see cref="StandardOutput"/>.</summary>
    public IAnsiConsole Console => console;

    /// <summary>Mistakes and progress: standard error.</summary>
    public IAnsiConsole Errors => errors;

    public TimeProvider Clock => clock;

    public static Stream StandardOutput() => System.Console.OpenStandardOutput();

    /// <summary>Standard input for <c>-</c>, else the file.</summary>
    public static Stream OpenInput(string fileOrDash) =>
        fileOrDash == "-" ? System.Console.OpenStandardInput() : new FileStream(fileOrDash, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);

    /// <summary>The policies, read once; null, with a message, where there are none.</summary>
    public PolicyLibrary? OpenPolicies(string? named)
    {
        if (PoliciesFolder.Find(named) is not { } folder)
        {
            Error($"There is no policies folder {(named is null ? "in or above the working directory" : $"at '{named}'")}. Name one with --policies.");
            return null;
        }

        var library = new PolicyLibrary(folder);
        library.Reload();
        return library;
    }

    public void Error(string message) => errors.MarkupLineInterpolated($"[red]{message}[/]");
}
