using System.CommandLine;
using PolicyEngine.Rules.Diagnostics;
using Spectre.Console;

namespace PolicyEngine.PolicyHost.CommandLine.Commands;

/// <summary><c>validate [PATH]</c>: every mistake of every file in one pass.</summary>
internal static class ValidateCommand
{
    public static Command Create(CommandContext context)
    {
        var path = new Argument<string?>("path") { Description = "A policies folder or one locality's folder.", Arity = ArgumentArity.ZeroOrOne };
        var json = SharedOptions.Json();
        var command = new Command("validate", "Find every mistake in the policy files.") { path, json };
        command.SetAction(parsed =>
        {
            if (LocatedPolicies.Open(context, parsed.GetValue(path), out var exit) is not { } located)
            {
                return exit;
            }

            var snapshot = located.Snapshot;
            var found = snapshot.SharedDiagnostics
                .Concat(snapshot.Localities.Values.Where(l => located.Includes(l.Id)).SelectMany(l => l.Diagnostics))
                .ToList();
            if (parsed.GetValue(json))
            {
                JsonOutput.Write(context, w => DiagnosticWriter.Write(w, found));
            }
            else
            {
                Print(context.Console, found, snapshot.Jurisdictions.Count(j => located.Includes(j.Id)));
            }

            return found.Exists(d => d.Severity == Severity.Error) ? ExitCode.Findings : ExitCode.Ok;
        });
        return command;
    }

    private static void Print(IAnsiConsole console, List<Diagnostic> found, int usable)
    {
        foreach (var d in found)
        {
            var colour = d.Severity == Severity.Error ? "red" : "yellow";
            console.MarkupLineInterpolated($"[bold]{d.At}[/]");
            console.MarkupLine($"  [{colour}]{d.Id}[/] {Markup.Escape(d.Message)}");
            if (d.Expected is not null)
            {
                console.MarkupLineInterpolated($"  [grey]expected[/] {d.Expected}");
            }

            if (d.Nearest is not null)
            {
                console.MarkupLineInterpolated($"  [grey]nearest known name[/] {d.Nearest}");
            }
        }

        console.MarkupLineInterpolated($"{found.Count(d => d.Severity == Severity.Error)} errors, {found.Count(d => d.Severity == Severity.Warning)} warnings, {usable} {(usable == 1 ? "locality" : "localities")} usable");
    }
}
