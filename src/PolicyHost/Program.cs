using System.CommandLine;
using PolicyEngine.PolicyHost.CommandLine;
using PolicyEngine.PolicyHost.CommandLine.Commands;
using Spectre.Console;

Console.OutputEncoding = System.Text.Encoding.UTF8;
var errors = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
var context = new CommandContext(AnsiConsole.Console, errors, TimeProvider.System);
var root = new RootCommand("双随机、一公开: answers for any locality from its policy files. Without a command: serve.");
root.Add(ServeCommand.Create(context, root));
root.Add(DecideCommand.Create(context));
root.Add(CompareCommand.Create(context));
root.Add(ExplainCommand.Create(context));
root.Add(ValidateCommand.Create(context));
root.Add(TestCommand.Create(context));
root.Add(CoverageCommand.Create(context));
root.Add(SchemasCommand.Create(context));

// System.CommandLine answers a command line it cannot parse with 1; here that number means findings.
var parsed = root.Parse(args);
var exit = await parsed.InvokeAsync();
return parsed.Errors.Count > 0 ? ExitCode.Usage : exit;
