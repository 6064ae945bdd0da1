using PolicyEngine.PolicyHost.CommandLine;

Console.OutputEncoding = System.Text.Encoding.UTF8;
var context = new CommandContext(
    Screen.Open(Console.Out, Console.IsOutputRedirected), Screen.Open(Console.Error, Console.IsErrorRedirected), TimeProvider.System, Console.OpenStandardOutput, Console.OpenStandardInput);
return await CommandTree.RunAsync(args, context);
