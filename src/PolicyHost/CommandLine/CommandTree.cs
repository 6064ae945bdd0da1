using System.CommandLine;
using PolicyEngine.PolicyHost.CommandLine.Commands;

namespace PolicyEngine.PolicyHost.CommandLine;

/// <summary>All commands of the program.</summary>
internal static class CommandTree
{
    /// <summary>Runs one command line to its end.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(string[] arguments, CommandContext context)
    {
        var root = new RootCommand("双随机、一公开: answers for any locality from its policy files. Without a command: serve.");
        root.Add(SharedOptions.Development());
        root.Add(ServeCommand.Create(context, root));
        root.Add(DecideCommand.Create(context));
        root.Add(CompareCommand.Create(context));
        root.Add(ExplainCommand.Create(context));
        root.Add(ValidateCommand.Create(context));
        root.Add(TestCommand.Create(context));
        root.Add(CoverageCommand.Create(context));
        root.Add(SchemasCommand.Create(context));
        root.Add(DrawCommand.Create(context));
        root.Add(PolicyCommand.Create(context));
        root.Add(ProfileCommand.Create(context));
        root.Add(RightsCommand.Create(context));
        root.Add(LedgerCommand.Create(context));
        root.Add(RehearseCommand.Create(context));

        // System.CommandLine ends with 1 where it cannot parse the command line; here that number means findings.
        var parsed = root.Parse(arguments);
        var exit = await parsed.InvokeAsync();
        return parsed.Errors.Count > 0 ? ExitCode.Usage : exit;
    }
}
