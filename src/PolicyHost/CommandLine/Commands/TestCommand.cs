using System.CommandLine;
using System.Text.Json;
using PolicyEngine.Supervision.ProfileTests;
using Spectre.Console;

namespace PolicyEngine.PolicyHost.CommandLine.Commands;

/// <summary><c>test [PATH]</c>: the localities' own test cases, with coverage by rule and by clause.</summary>
internal static class TestCommand
{
    public static Command Create(CommandContext context)
    {
        var path = new Argument<string?>("path") { Description = "A policies folder or one locality's folder.", Arity = ArgumentArity.ZeroOrOne };
        var json = SharedOptions.Json();
        var command = new Command("test", "Run the localities' own tests; a failing one shows each value compared.") { path, json };
        command.SetAction(parsed =>
        {
            if (LocatedPolicies.Open(context, parsed.GetValue(path), out var exit) is not { } located)
            {
                return exit;
            }

            var broken = located.Snapshot.Localities.Values.Where(l => located.Includes(l.Id) && l.IsBroken).ToList();
            var reports = located.Jurisdictions.Select(j => (j, ProfileTestRun.Of(j, context.Clock))).ToList();
            if (parsed.GetValue(json))
            {
                JsonOutput.Write(context, w => Write(w, reports.Select(r => r.Item2)));
            }
            else
            {
                foreach (var (jurisdiction, report) in reports)
                {
                    Print(context.Console, jurisdiction, report);
                }
            }

            foreach (var locality in broken)
            {
                context.Error($"{locality.Id} has mistakes and was not tested: see 'validate'.");
            }

            return broken.Count > 0 || reports.Exists(r => r.Item2.Failed > 0 || r.Item2.UncoveredClauses.Count > 0) ? ExitCode.Findings : ExitCode.Ok;
        });
        return command;
    }

    private static void Print(IAnsiConsole console, Supervision.Policies.Jurisdiction jurisdiction, TestReport report)
    {
        foreach (var result in report.Results.Where(r => !r.Passed))
        {
            console.MarkupLine($"[red]✗[/] {report.Jurisdiction} · {result.Decision} · {Markup.Escape(result.Case.Name)} [grey]{Markup.Escape(result.Case.At.ToString())}[/]");
            if (result.Problem is not null)
            {
                console.MarkupLineInterpolated($"  {result.Problem}");
            }

            foreach (var difference in result.Differences)
            {
                console.MarkupLineInterpolated($"  {difference.Member}: expected [green]{difference.Expected}[/], got [red]{difference.Actual}[/]");
            }

            if (result.Outcome is { } outcome)
            {
                TraceView.Print(console, jurisdiction, outcome);
            }
        }

        foreach (var clause in report.UncoveredClauses)
        {
            console.MarkupLineInterpolated($"[yellow]○[/] {report.Jurisdiction} · {clause.Id}: no rule of this clause is seen both to apply and not to");
        }

        var whole = report.Rules.Count(r => r.IsWhole);
        console.MarkupLineInterpolated($"{report.Jurisdiction}: {report.Passed} passed, {report.Failed} failed; {whole} of {report.Rules.Count} rules seen both ways, {report.UncoveredClauses.Count} clauses not");
    }

    private static void Write(Utf8JsonWriter writer, IEnumerable<TestReport> reports)
    {
        writer.WriteStartArray();
        foreach (var report in reports)
        {
            writer.WriteStartObject();
            writer.WriteString("jurisdiction", report.Jurisdiction);
            writer.WriteNumber("passed", report.Passed);
            writer.WriteNumber("failed", report.Failed);
            writer.WriteStartArray("failures");
            foreach (var result in report.Results.Where(r => !r.Passed))
            {
                writer.WriteStartObject();
                writer.WriteString("decision", result.Decision);
                writer.WriteString("case", result.Case.Name);
                writer.WriteString("at", result.Case.At.ToString());
                writer.WriteString("problem", result.Problem);
                writer.WriteStartArray("differences");
                foreach (var difference in result.Differences)
                {
                    writer.WriteStartObject();
                    writer.WriteString("member", difference.Member);
                    writer.WriteString("expected", difference.Expected);
                    writer.WriteString("actual", difference.Actual);
                    writer.WriteEndObject();
                }

                writer.WriteEndArray();
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteStartArray("rules");
            foreach (var rule in report.Rules)
            {
                writer.WriteStartObject();
                writer.WriteString("decision", rule.Decision);
                writer.WriteString("rule", rule.Rule);
                writer.WriteNumber("applied", rule.Applied);
                writer.WriteNumber("notApplied", rule.NotApplied);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteStartArray("uncoveredClauses");
            foreach (var clause in report.UncoveredClauses)
            {
                writer.WriteStringValue(clause.Id);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
