using System.Text;
using System.Text.Json.Nodes;
using PolicyEngine.PolicyHost.CommandLine;
using Spectre.Console;

namespace PolicyEngine.PolicyHost.Tests;

/// <summary>One run of the command line in this process.</summary>
internal sealed record CommandRun(int Exit, string Output, string Errors)
{
    public static string Policies { get; } = Path.Combine(Root(), "policies");

    /// <summary>A folder of procedures with none in it.</summary>
    public static string NoWorkflows { get; } = Directory.CreateTempSubdirectory("workflows-").FullName;

    public JsonNode Json => JsonNode.Parse(Output).ShouldNotBeNull();

    public IReadOnlyList<JsonNode> Lines => [.. Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonNode.Parse(l)!)];

    public static Task<CommandRun> Of(string commandLine, string input = "") => Of(commandLine.Split(' ', StringSplitOptions.RemoveEmptyEntries), input);

    public static async Task<CommandRun> Of(string[] arguments, string input, int width = 160)
    {
        var (text, errors) = (new StringWriter(), new StringWriter());
        var output = new MemoryStream();
        var context = new CommandContext(
            Plain(text, width), Plain(errors, width), TimeProvider.System, () => output, () => new MemoryStream(Encoding.UTF8.GetBytes(input)));
        var exit = await CommandTree.RunAsync(arguments, context);
        return new CommandRun(exit, text + Encoding.UTF8.GetString(output.ToArray()), errors.ToString());
    }

    public static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "PolicyEngine.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("PolicyEngine.sln is in no folder above the tests.");
        }

        return folder;
    }

    private static IAnsiConsole Plain(StringWriter writer, int width)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
        });
        console.Profile.Width = width;
        return console;
    }
}
