using System.CommandLine;
using System.Text.Json;
using PolicyEngine.Calendars;
using PolicyEngine.PolicyHost.Data;
using PolicyEngine.Transactions;
using Spectre.Console;

namespace PolicyEngine.PolicyHost.CommandLine.Commands;

/// <summary><c>rights grant|revoke|list</c>: who may do what, where. Each change stands in the ledger.</summary>
internal static class RightsCommand
{
    public static Command Create(CommandContext context) => new("rights", "Grant, revoke and list rights.")
    {
        Change(context, "grant", "Grant a right.", "granted:", (rights, actor, right, scope) => rights.Grant(actor, right, scope)),
        Change(context, "revoke", "Take a right away.", "revoked:", (rights, actor, right, scope) => rights.Revoke(actor, right, scope)),
        List(context),
    };

    private static Command Change(CommandContext context, string name, string description, string done, Action<IRights, Actor, string, string> change)
    {
        var actor = new Argument<string>("actor") { Description = "Whose: its kind, a colon and its name, such as user:clerk." };
        var right = new Argument<string>("right") { Description = "Thing and verb, such as policy.publish; * for every right." };
        var scope = new Option<string>("--scope") { Description = "A jurisdiction, a unit or a workflow (default: everywhere).", DefaultValueFactory = _ => IRights.Everywhere };
        var (data, database) = (SharedOptions.Data(), SharedOptions.Database());
        var command = new Command(name, description) { actor, right, scope, data, database };
        command.SetAction((parsed, cancellation) =>
        {
            Actor holder;
            try
            {
                holder = new Actor(parsed.GetValue(actor)!);
            }
            catch (ArgumentException e)
            {
                // Without the parameter's name, which is the code's.
                context.Error(e.Message.Split(" (Parameter", 2)[0]);
                return Task.FromResult(ExitCode.Usage);
            }

            var (named, where) = (parsed.GetValue(right)!, parsed.GetValue(scope)!);
            if (named != IRights.Everything && named.Split('.', ':') is not [{ Length: > 0 }, { Length: > 0 }])
            {
                context.Error($"'{named}' names no right: write thing and verb, such as policy.publish, or role:ROLE, or {IRights.Everything} for every right.");
                return Task.FromResult(ExitCode.Usage);
            }

            return DatabaseRun.Write(context, context.Settings(parsed.GetValue(data), parsed.GetValue(database)), async transactions =>
            {
                await transactions.Commit(
                    LocalUser.Current, unit => change(unit.Store<IRights>(), holder, named, where), cancellation);
                context.Console.MarkupLineInterpolated($"{done} {holder} [bold]{named}[/] {(where == IRights.Everywhere ? "everywhere" : $"for {where}")}");
                return ExitCode.Ok;
            });
        });
        return command;
    }

    private static Command List(CommandContext context)
    {
        var (data, database, json) = (SharedOptions.Data(), SharedOptions.Database(), SharedOptions.Json());
        var command = new Command("list", "List what was granted.") { data, database, json };
        command.SetAction((parsed, cancellation) => DatabaseRun.Read(
            context,
            context.Settings(parsed.GetValue(data), parsed.GetValue(database)),
            async transactions =>
            {
                var granted = await transactions.Read(s => s.Store<IRights>().All(), cancellation);
                if (parsed.GetValue(json))
                {
                    JsonOutput.Write(context, w => JsonSerializer.Serialize(w, granted, JsonSerializerOptions.Web));
                }
                else
                {
                    foreach (var line in granted)
                    {
                        context.Console.MarkupLineInterpolated($"{line.Actor} [bold]{line.Right}[/] {line.Scope} [grey]{line.GrantedBy} {BeijingTime.In(line.GrantedAt):yyyy-MM-dd HH:mm}[/]");
                    }
                }

                return ExitCode.Ok;
            }));
        return command;
    }
}
