using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using PolicyEngine.Calendars;
using PolicyEngine.PolicyHost.Data;
using PolicyEngine.PolicyHost.Publishing;
using PolicyEngine.Supervision.Publishing;
using PolicyEngine.Transactions;
using Spectre.Console;

namespace PolicyEngine.PolicyHost.CommandLine.Commands;

/// <summary><c>profile activate|deactivate|list</c>: which version of a locality answers for acts of which day.</summary>
internal static class ProfileCommand
{
    public static Command Create(CommandContext context) => new("profile", "Say from which day a published version of a locality applies.")
    {
        Date(context, "activate", "Have a version apply to acts from a day on, and new instances of its workflows start on theirs.", activate: true),
        Date(context, "deactivate", "Switch a locality off from a day on.", activate: false),
        List(context),
    };

    private static Command Date(CommandContext context, string name, string description, bool activate)
    {
        var id = new Argument<string>("id") { Description = "The locality." };
        var from = TypedOptions.RequiredDay("--from", "The first day, yyyy-MM-dd.");
        var version = new Option<string?>("--version") { Description = "The version's hash (default: the newest that was published)." };
        var (data, database, dryRun, json) = (SharedOptions.Data(), SharedOptions.Database(), SharedOptions.DryRun(), SharedOptions.Json());
        var command = new Command(name, description) { id, from, data, database, dryRun, json };
        if (activate)
        {
            command.Add(version);
        }

        command.SetAction((parsed, cancellation) =>
        {
            var (locality, day, dry) = (parsed.GetValue(id)!, parsed.GetValue(from), parsed.GetValue(dryRun));
            async Task<int> Run(ITransactions transactions)
            {
                var plan = activate
                    ? await ActivationPlan.Activate(transactions, locality, day, parsed.GetValue(version), cancellation)
                    : await ActivationPlan.Deactivate(transactions, locality, day, cancellation);
                if (!dry)
                {
                    await transactions.Commit(LocalUser.Current, plan.CarryOut, cancellation);
                }

                Show(context, plan, dry, parsed.GetValue(json));
                return ExitCode.Ok;
            }

            var settings = context.Settings(parsed.GetValue(data), parsed.GetValue(database));
            return dry ? DatabaseRun.Read(context, settings, Run) : DatabaseRun.Write(context, settings, Run);
        });
        return command;
    }

    private static void Show(CommandContext context, ActivationPlan plan, bool dryRun, bool json)
    {
        if (json)
        {
            JsonOutput.Write(context, w => ActivationWriter.Of(plan, dryRun).WriteTo(w));
            return;
        }

        context.Console.MarkupLineInterpolated($"[bold]{plan.Id}[/] from {plan.From:yyyy-MM-dd}: {plan.Before ?? "nothing"} → {plan.Hash ?? "nothing"}");
        foreach (var (decision, rules) in plan.Difference.Rules)
        {
            context.Console.MarkupLineInterpolated($"  {decision}: {string.Join(", ", rules)}");
        }

        if (plan.Difference.Parameters.Count > 0)
        {
            context.Console.MarkupLineInterpolated($"  parameters: {string.Join(", ", plan.Difference.Parameters)}");
        }

        foreach (var (workflow, hash) in plan.Workflows)
        {
            context.Console.MarkupLineInterpolated($"  workflow {workflow}: {hash ?? "starts no more"}");
        }

        context.Console.MarkupLine(dryRun ? "dry run: nothing was changed" : "[green]done[/]");
    }

    private static Command List(CommandContext context)
    {
        var (data, database, json) = (SharedOptions.Data(), SharedOptions.Database(), SharedOptions.Json());
        var command = new Command("list", "List the activations by date, and what applies today.") { data, database, json };
        command.SetAction((parsed, cancellation) => DatabaseRun.Read(
            context,
            context.Settings(parsed.GetValue(data), parsed.GetValue(database)),
            async transactions =>
            {
                var today = BeijingTime.Today(context.Clock);
                var found = await transactions.Read(s => s.Store<IPolicyVersions>().ActivationsAfter(0), cancellation);
                var timeline = new PolicyTimeline(transactions, context.Clock);
                var change = await timeline.Refresh(cancellation);
                var profiles = found.Where(a => a.Kind == PolicyTimeline.Kind).OrderBy(a => a.Name, StringComparer.Ordinal).ThenBy(a => a.From).ThenBy(a => a.Number).ToList();
                if (parsed.GetValue(json))
                {
                    JsonOutput.Write(context, w => Items(profiles, timeline, today).WriteTo(w));
                }
                else
                {
                    profiles.ForEach(a => context.Console.MarkupLineInterpolated(
                        $"{a.Name} from {a.From:yyyy-MM-dd}: {a.Hash ?? "nothing"} {(Applies(timeline, a, today) ? "today" : "")} [grey]{a.DecidedBy} {BeijingTime.In(a.DecidedAt):yyyy-MM-dd HH:mm}[/]"));
                }

                foreach (var diagnostic in change.Rejected.SelectMany(r => r.Diagnostics))
                {
                    context.Error(diagnostic.ToString());
                }

                return change.Rejected.Count > 0 ? ExitCode.Findings : ExitCode.Ok;
            }));
        return command;
    }

    private static bool Applies(PolicyTimeline timeline, Activation activation, DateOnly today) =>
        timeline.Current.Timeline!.EntryOn(activation.Name, today)?.Number == activation.Number;

    private static JsonArray Items(List<Activation> activations, PolicyTimeline timeline, DateOnly today) => [.. activations.Select(a => new JsonObject
    {
        ["profile"] = a.Name,
        ["from"] = a.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["version"] = a.Hash,
        ["appliesToday"] = Applies(timeline, a, today),
        ["decidedBy"] = a.DecidedBy,
        ["decidedAt"] = a.DecidedAt,
    })];
}
