using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using PolicyEngine.Storage;
using PolicyEngine.Supervision.Publishing;
using PolicyEngine.Transactions;
using Spectre.Console;

namespace PolicyEngine.PolicyHost.CommandLine.Commands;

/// <summary><c>ledger verify|prove</c>: whether the ledger is what was written, and the proof of one entry.</summary>
internal static class LedgerCommand
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    public static Command Create(CommandContext context) => new("ledger", "Check the ledger, and prove single entries.") { Verify(context), Prove(context) };

    private static Command Verify(CommandContext context)
    {
        var heads = new Option<string?>("--heads") { Description = "A file of heads that was kept elsewhere, one JSON object a line; without it nobody vouches for the end." };
        var (data, database, json) = (SharedOptions.Data(), SharedOptions.Database(), SharedOptions.Json());
        var command = new Command("verify", "Find every edited, removed, reordered or added entry, and every changed version.") { heads, data, database, json };
        command.SetAction((parsed, cancellation) =>
        {
            var file = parsed.GetValue(heads);
            if (file is not null && !File.Exists(file))
            {
                context.Error($"There is no file '{file}'. Name the file of heads that was kept elsewhere.");
                return Task.FromResult(ExitCode.Usage);
            }

            return DatabaseRun.Read(context, context.Settings(parsed.GetValue(data), parsed.GetValue(database)), async opened =>
            {
                var report = await new LedgerVerifier(opened).Verify(file is null ? null : HeadsFile.Read(File.ReadLines(file)), cancellation);
                var versions = await new VersionVerifier(opened).Verify(cancellation);
                if (parsed.GetValue(json))
                {
                    JsonOutput.Write(context, w => LedgerReportWriter.Write(w, report, versions));
                }
                else
                {
                    Print(context.Console, report, versions);
                }

                return report.Whole && versions.Count == 0 ? ExitCode.Ok : ExitCode.Findings;
            });
        });
        return command;
    }

    private static Command Prove(CommandContext context)
    {
        var entry = new Argument<string>("entry") { Description = "The entry: its stream, a number sign and its number (case/17#3), or its place in the whole ledger." };
        var through = new Option<long?>("--batch") { Description = "Lead to the head of this batch, which was saved elsewhere (default: the last)." };
        var (data, database) = (SharedOptions.Data(), SharedOptions.Database());
        var command = new Command("prove", "Prove that an entry stands in the ledger, for somebody who holds a saved head.") { entry, through, data, database };
        command.SetAction((parsed, cancellation) => DatabaseRun.Read(
            context,
            context.Settings(parsed.GetValue(data), parsed.GetValue(database)),
            async opened =>
            {
                var proof = await new LedgerProver(opened).Prove(await IdOf(opened, parsed.GetValue(entry)!, cancellation), parsed.GetValue(through), cancellation);
                JsonOutput.Write(context, w => JsonSerializer.Serialize(w, proof, Web));
                return ExitCode.Ok;
            }));
        return command;
    }

    /// <summary>An entry may be named by its place, which is what a verification names.</summary>
    private static Task<string> IdOf(IDatabase database, string named, CancellationToken cancellation) =>
        !long.TryParse(named, NumberStyles.None, CultureInfo.InvariantCulture, out var place)
            ? Task.FromResult(named)
            : database.Read(s => s.Store<ILedger>().Places(place, place) is [var entry] ? entry.Id : named, cancellation);

    private static void Print(IAnsiConsole console, LedgerReport report, IReadOnlyList<VersionFault> versions)
    {
        foreach (var message in report.Faults.Select(f => f.Message).Concat(versions.Select(v => v.Message)))
        {
            console.MarkupLineInterpolated($"[red]{message}[/]");
        }

        if (report.MoreFaults)
        {
            console.MarkupLine("[red]and more[/]");
        }

        console.MarkupLineInterpolated($"{report.Sealed} entries in {report.Batches} batches and {report.Streams} streams, {report.Waiting} not sealed yet");
        console.MarkupLineInterpolated($"{report.Worth}");
        console.MarkupLine(report.Whole && versions.Count == 0 ? "[green]whole[/]" : "[red]not whole[/]");
    }
}
