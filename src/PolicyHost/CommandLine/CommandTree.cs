using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using PolicyEngine.PolicyHost.CommandLine.Commands;
using PolicyEngine.Rules.Diagnostics;

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
        if (parsed.Errors.Count > 0 && parsed.Action is ParseErrorAction)
        {
            Refuse(context, parsed);
            return ExitCode.Usage;
        }

        return await parsed.InvokeAsync();
    }

    // What is wrong in a line each, and where to look. System.CommandLine would print the whole help below it.
    private static void Refuse(CommandContext context, ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        foreach (var error in parsed.Errors)
        {
            context.Error(error.Message);
        }

        var known = command.Options.Select(o => o.Name).Concat(command.Subcommands.Select(c => c.Name)).ToList();
        foreach (var token in parsed.UnmatchedTokens)
        {
            if (NearestName.Of(token, known) is { } nearest)
            {
                context.Error($"Nearest known name: '{nearest}'.");
            }
        }

        if (command.Subcommands.Count > 0)
        {
            context.Error($"Commands: {string.Join(", ", command.Subcommands.Select(c => c.Name))}.");
        }

        context.Error($"'{string.Join(' ', Path(parsed.CommandResult).Append("--help"))}' says what there is.");
    }

    private static IEnumerable<string> Path(CommandResult result) =>
        result.Parent is CommandResult parent ? Path(parent).Append(result.Command.Name) : [];
}
