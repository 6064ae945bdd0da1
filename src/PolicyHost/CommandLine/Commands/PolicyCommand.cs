using System.CommandLine;
using System.Text.Json.Nodes;
using PolicyEngine.PolicyHost.Data;
using PolicyEngine.PolicyHost.Publishing;
using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Storage;
using PolicyEngine.Supervision.Publishing;
using Spectre.Console;

namespace PolicyEngine.PolicyHost.CommandLine.Commands;

/// <summary><c>policy publish DIR</c>: files become versions in the database; with a mistake in any of them, none does.</summary>
internal static class PolicyCommand
{
    public static Command Create(CommandContext context) => new("policy", "Publish policy files and workflows as versions.") { Publish(context) };

    private static Command Publish(CommandContext context)
    {
        var path = new Argument<string?>("path") { Description = "A policies folder or one locality's folder.", Arity = ArgumentArity.ZeroOrOne };
        var workflows = new Option<string?>("--workflows") { Description = "The folder of workflow definitions, a folder a locality; without it 'workflows' beside the policies." };
        var (data, database, dryRun, json) = (SharedOptions.Data(), SharedOptions.Database(), SharedOptions.DryRun(), SharedOptions.Json());
        var command = new Command("publish", "Publish localities and their workflows; nothing is published where anything is wrong.") { path, workflows, data, database, dryRun, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            if (LocatedPolicies.Open(context, parsed.GetValue(path), out var exit) is not { } located)
            {
                return exit;
            }

            if (parsed.GetValue(workflows) is { } named && !Directory.Exists(named))
            {
                context.Error($"There is no folder '{named}' of workflows. Name the one that holds a folder a locality.");
                return ExitCode.Usage;
            }

            var dry = parsed.GetValue(dryRun);
            Task<int> Run(IDatabase opened) => Publish(context, located, parsed.GetValue(workflows), opened, dry, parsed.GetValue(json), cancellation);
            var settings = context.Settings(parsed.GetValue(data), parsed.GetValue(database));
            return !dry ? await DatabaseRun.Write(context, settings, Run)
                : settings.Exists ? await DatabaseRun.Read(context, settings, Run)
                : await OnNothing(context, Run);
        });
        return command;
    }

    // A dry run leaves nothing behind, not even a database where there was none.
    private static async Task<int> OnNothing(CommandContext context, Func<IDatabase, Task<int>> run)
    {
        var folder = Directory.CreateTempSubdirectory("policy-dry-run-").FullName;
        try
        {
            return await DatabaseRun.Write(context, new DataSettings(folder), run);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<int> Publish(
        CommandContext context, LocatedPolicies located, string? workflows, IDatabase database, bool dryRun, bool json, CancellationToken cancellation)
    {
        var folder = workflows ?? ProceduresFolder.Beside(located.Folder);
        var files = folder is null ? [] : located.Snapshot.Localities.Keys.Where(located.Includes).SelectMany(id => WorkflowFile.ReadAll(folder, id)).ToList();
        var copy = new WorkingCopy(
            [.. located.Jurisdictions.Select(j => located.Snapshot.PackageOf(j.Id)).OfType<PolicyPackage>()],
            files,
            located.Snapshot.SharedDiagnostics.Concat(located.Snapshot.Localities.Values.Where(l => located.Includes(l.Id)).SelectMany(l => l.Diagnostics)),
            database,
            HostWorkflows.Publisher(database, new SnapshotJurisdictions(located.Snapshot), context.Clock));
        var versions = copy.HasErrors ? [] : dryRun ? await copy.Preview(cancellation) : await copy.Publish(cancellation);
        if (json)
        {
            JsonOutput.Write(context, writer =>
            {
                writer.WriteStartObject();
                writer.WriteBoolean("dryRun", dryRun);
                writer.WritePropertyName("versions");
                new JsonArray([.. versions.Select(v => (JsonNode)new JsonObject { ["kind"] = v.Kind, ["name"] = v.Name, ["version"] = v.Hash, ["new"] = v.New })]).WriteTo(writer);
                writer.WritePropertyName("diagnostics");
                DiagnosticWriter.Write(writer, copy.Diagnostics);
                writer.WriteEndObject();
            });
        }
        else
        {
            Print(context, copy, versions, dryRun);
        }

        return copy.HasErrors ? ExitCode.Findings : ExitCode.Ok;
    }

    private static void Print(CommandContext context, WorkingCopy copy, IReadOnlyList<PublishedVersion> versions, bool dryRun)
    {
        foreach (var diagnostic in copy.Diagnostics)
        {
            context.Errors.MarkupLineInterpolated($"[{(diagnostic.Severity == Severity.Error ? "red" : "yellow")}]{diagnostic.ToString()}[/]");
        }

        foreach (var version in versions)
        {
            context.Console.MarkupLineInterpolated($"{version.Kind} [bold]{version.Name}[/] {version.Hash ?? "checked"} [grey]{(version.New ? "new" : "held already")}[/]");
        }

        context.Console.MarkupLine(copy.HasErrors ? "[red]nothing was published[/]" : dryRun ? "dry run: nothing was published" : "[green]published[/]; activate it with 'profile activate ID --from DATE'");
    }
}
