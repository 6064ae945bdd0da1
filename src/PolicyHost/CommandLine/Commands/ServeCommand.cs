using System.CommandLine;
using Microsoft.AspNetCore.Connections;
using PolicyEngine.PolicyHost.Http;
using PolicyEngine.Transactions;

namespace PolicyEngine.PolicyHost.CommandLine.Commands;

/// <summary><c>serve</c>, also without a command: answers over HTTP, runs the procedures, follows files or versions.</summary>
internal static class ServeCommand
{
    public static Command Create(CommandContext context, RootCommand root)
    {
        var command = new Command("serve", "Answer over HTTP and run the procedures; in Development profile files are watched and swapped when they change.");
        foreach (var serve in new Command[] { command, root })
        {
            var policies = SharedOptions.Policies();
            var (data, database) = (SharedOptions.Data(), SharedOptions.Database());
            var urls = new Option<string?>("--urls") { Description = "Addresses to listen on, separated by semicolons (default: http://localhost:5080)." };
            var documents = new Option<string?>("--documents") { Description = "A folder with the official texts: clauses are then shown verbatim." };
            var header = new Option<string?>("--actor-header") { Description = "Production: the header in which the reverse proxy names who is signed in." };
            foreach (var option in new Option[] { policies, data, database, urls, documents, header })
            {
                serve.Add(option);
            }

            serve.SetAction((parsed, cancellation) => Serve(
                context,
                parsed.GetValue(policies),
                folder => new HostSettings(
                    context.Settings(parsed.GetValue(data), parsed.GetValue(database)),
                    folder,
                    parsed.GetValue(urls),
                    parsed.GetValue(documents),
                    SharedOptions.IsDevelopment(parsed),
                    parsed.GetValue(header)),
                cancellation));
        }

        return command;
    }

    private static async Task<int> Serve(CommandContext context, string? policies, Func<string?, HostSettings> settingsOf, CancellationToken cancellation)
    {
        var folder = PoliciesFolder.Find(policies);
        var settings = settingsOf(folder);
        if (folder is null && (settings.Development || policies is not null))
        {
            context.Error("There is no policies folder. Name one with --policies.");
            return ExitCode.NoPolicies;
        }

        if (BadAddress(settings.Urls) is { } address)
        {
            context.Error($"'{address}' is no address to listen on. --urls takes addresses such as http://localhost:5080, separated by semicolons.");
            return ExitCode.Usage;
        }

        if (settings.Documents is { } documents && !Directory.Exists(documents))
        {
            context.Error($"There is no folder '{documents}'. Name the folder that holds the official texts.");
            return ExitCode.Usage;
        }

        try
        {
            await using var app = WebHost.Build(settings, context.Clock);
            await app.StartAsync(cancellation);
            await app.WaitForShutdownAsync(cancellation);
            return ExitCode.Ok;
        }
        catch (TransactionException e)
        {
            context.Error(e.Message);
            return ExitCode.NoDatabase;
        }
        catch (IOException e) when (e.InnerException is AddressInUseException)
        {
            context.Error($"{e.Message} Stop what listens there, or name another address with --urls.");
            return ExitCode.Usage;
        }
    }

    private static string? BadAddress(string? urls) => urls?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault(url =>
    {
        try
        {
            BindingAddress.Parse(url);
            return false;
        }
        catch (FormatException)
        {
            return true;
        }
    });
}
