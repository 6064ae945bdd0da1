using System.CommandLine;
using PolicyEngine.PolicyHost.Http;

namespace PolicyEngine.PolicyHost.CommandLine.Commands;

/// <summary><c>serve</c>, also without a command: answers over HTTP and follows the files.</summary>
internal static class ServeCommand
{
    public static Command Create(CommandContext context, RootCommand root)
    {
        var command = new Command("serve", "Answer over HTTP; profile files are watched and swapped when they change.");
        foreach (var serve in new Command[] { command, root })
        {
            var policies = SharedOptions.Policies();
            var urls = new Option<string?>("--urls") { Description = "Addresses to listen on, separated by semicolons (default: http://localhost:5080)." };
            var documents = new Option<string?>("--documents") { Description = "A folder with the official texts: clauses are then shown verbatim." };
            serve.Add(policies);
            serve.Add(urls);
            serve.Add(documents);
            serve.SetAction(async (parsed, cancellation) =>
            {
                if (PoliciesFolder.Find(parsed.GetValue(policies)) is not { } folder)
                {
                    context.Error("There is no policies folder. Name one with --policies.");
                    return ExitCode.NoPolicies;
                }

                var settings = new HostSettings(folder, parsed.GetValue(urls), parsed.GetValue(documents));
                await using var app = WebHost.Build(settings, context.Clock);
                await app.StartAsync(cancellation);
                await app.WaitForShutdownAsync(cancellation);
                return ExitCode.Ok;
            });
        }

        return command;
    }
}
