using System.CommandLine;
using PolicyEngine.Supervision.Clauses;
using PolicyEngine.Supervision.Coverage;
using Spectre.Console;

namespace PolicyEngine.PolicyHost.CommandLine.Commands;

/// <summary><c>coverage</c>: clause by clause, what of the official texts is encoded, and what is missing.</summary>
internal static class CoverageCommand
{
    public static Command Create(CommandContext context)
    {
        var path = new Argument<string?>("path") { Description = "A policies folder or one locality's folder.", Arity = ArgumentArity.ZeroOrOne };
        var documents = new Option<string?>("--documents") { Description = "A folder with the official texts; they are found by their hash." };
        var workflows = new Option<string?>("--workflows") { Description = "The folder of workflow definitions, a folder a locality; without it 'workflows' beside the policies." };
        var clauses = new Option<bool>("--clauses") { Description = "List every clause, not only the totals and what is missing." };
        var json = SharedOptions.Json();
        var command = new Command("coverage", "Say of every clause how it is taken care of, and list what is missing.") { path, documents, workflows, clauses, json };
        command.SetAction(parsed =>
        {
            if (LocatedPolicies.Open(context, parsed.GetValue(path), out var exit) is not { } located)
            {
                return exit;
            }

            var folder = parsed.GetValue(documents);
            if (folder is not null && !Directory.Exists(folder))
            {
                context.Error($"There is no folder '{folder}'. Name the folder that holds the official texts.");
                return ExitCode.Usage;
            }

            var texts = folder is null ? OfficialTexts.None : OfficialTexts.From(folder);
            var procedures = parsed.GetValue(workflows) ?? ProceduresFolder.Beside(located.Folder);
            var reports = located.Jurisdictions
                .Select(j => CoverageCheck.Run(
                    j.Id, j.Clauses, j.Citations, j.Carriers, texts, requireText: folder is not null,
                    procedures is null ? null : ProceduresFolder.StepsOf(procedures, j.Id)))
                .ToList();
            if (parsed.GetValue(json))
            {
                JsonOutput.Write(context, w => CoverageWriter.Write(w, reports));
            }
            else
            {
                Print(context.Console, reports, parsed.GetValue(clauses));
            }

            var broken = located.Snapshot.Localities.Values.Where(l => located.Includes(l.Id) && l.IsBroken).ToList();
            foreach (var locality in broken)
            {
                context.Error($"{locality.Id} has mistakes in its files: see 'validate'.");
            }

            return broken.Count > 0 || reports.Exists(r => r.Missing.Count > 0) ? ExitCode.Findings : ExitCode.Ok;
        });
        return command;
    }

    private static void Print(IAnsiConsole console, List<CoverageReport> reports, bool clauses)
    {
        var totals = new Table().Border(TableBorder.Rounded).AddColumns("locality", "clauses", "encoded", "recorded", "narrative", "sentences", "missing");
        foreach (var report in reports)
        {
            if (clauses)
            {
                PrintClauses(console, report);
            }

            foreach (var missing in report.Missing)
            {
                console.MarkupLineInterpolated($"[red]missing[/] {report.Jurisdiction} {missing.Kind} {missing.Clause} {(missing.Span is { } s ? $"{s.Start}–{s.End}" : "")} {missing.Text}");
            }

            totals.AddRow(
                report.Jurisdiction,
                $"{report.Clauses.Count}",
                $"{report.Count(ClauseKind.Computable)}",
                $"{report.Count(ClauseKind.Record)}",
                $"{report.Count(ClauseKind.Narrative)}",
                report.Sentences == 0 ? "–" : $"{report.Sentences}",
                report.Missing.Count == 0 ? "[green]0[/]" : $"[red]{report.Missing.Count}[/]");
        }

        console.Write(totals);
    }

    private static void PrintClauses(IAnsiConsole console, CoverageReport report)
    {
        foreach (var (clause, carriers, verbatim) in report.Clauses)
        {
            console.MarkupLineInterpolated($"[bold]{clause.Id}[/] {clause.Section} [grey]{clause.Modality} {clause.Kind}[/]");
            console.MarkupLineInterpolated($"  {verbatim ?? clause.Summary.Zh}");
            if (carriers.Count > 0)
            {
                console.MarkupLineInterpolated($"  [grey]{string.Join(", ", carriers)}[/]");
            }
        }
    }
}
