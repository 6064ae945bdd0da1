using PolicyEngine.PolicyHost.CommandLine;
using Spectre.Console;

Console.OutputEncoding = System.Text.Encoding.UTF8;
var errors = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
var context = new CommandContext(AnsiConsole.Console, errors, TimeProvider.System, Console.OpenStandardOutput, Console.OpenStandardInput);
return await CommandTree.RunAsync(args, context);
