using PolicyEngine.PolicyHost.Data;
using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Supervision.Publishing;
using Spectre.Console;

namespace PolicyEngine.PolicyHost.CommandLine;

/// <summary>What a command works with: where it prints, the clock, and the policies of the folder it was pointed at.</summary>
/// <param name="output">Opens standard output for programs; the caller closes it.</param>
/// <param name="input">Opens standard input; the caller closes it.</param>
internal sealed class CommandContext(IAnsiConsole console, IAnsiConsole errors, TimeProvider clock, Func<Stream> output, Func<Stream> input)
{
    /// <summary>For people; programs get JSON on <see cref="OpenOutput"/>.</summary>
    public IAnsiConsole Console => console;

    /// <summary>Mistakes and progress: standard error.</summary>
    public IAnsiConsole Errors => errors;

    public TimeProvider Clock => clock;

    public Stream OpenOutput() => output();

    /// <summary>Standard input for <c>-</c>, else the file.</summary>
    public Stream OpenInput(string fileOrDash) =>
        fileOrDash == "-" ? input() : new FileStream(fileOrDash, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);

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

    /// <summary>Where the database is, as the options and the environment name it.</summary>
    public DataSettings Settings(string? data, string? database) => DataSettings.Of(data, database);

    public void Error(string message) => errors.MarkupLineInterpolated($"[red]{message}[/]");

    /// <summary>Says why the command line is not usable: the place of such a diagnostic tells nothing.</summary>
    public void Refuse(Diagnostic d) =>
        Error($"{d.Id}: {d.Message} Expected: {d.Expected}.{(d.Nearest is null ? "" : $" Nearest known name: '{d.Nearest}'.")}");
}
