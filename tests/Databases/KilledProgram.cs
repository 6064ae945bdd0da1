using System.Diagnostics;

namespace PolicyEngine.Databases;

/// <summary>
/// A program beside the tests that works until it is killed without warning (SIGKILL), and says on its standard output,
/// a line each, what it has done for good.
/// </summary>
/// <param name="project">Its project's folder beside the tests' own, which is also the end of its assembly's name.</param>
public sealed class KilledProgram(string project)
{
    // Built beside the tests, in the same configuration.
    private readonly string assembly = Path.Combine(Tests.FullName, project, "bin", Own.Parent!.Name, Own.Name, $"PolicyEngine.{project}.dll");

    private static DirectoryInfo Own { get; } = new(AppContext.BaseDirectory);

    private static DirectoryInfo Tests => Own.Parent!.Parent!.Parent!.Parent!;

    /// <summary>Runs it, and kills it as soon as it has said so many lines.</summary>
    /// <returns>The lines that it said until then and until it was dead; one that was cut off in the middle is left out.</returns>
    /// <exception cref="InvalidOperationException">It failed before.</exception>
    public IReadOnlyList<string> RunAndKill(int afterLines, params IEnumerable<string> arguments)
    {
        using var program = Start(arguments);
        var said = new List<string>();
        while (said.Count < afterLines && program.StandardOutput.ReadLine() is { } line)
        {
            said.Add(line);
        }

        program.Kill();
        var rest = program.StandardOutput.ReadToEnd();
        said.AddRange(rest[..(rest.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries));
        program.WaitForExit();
        return said.Count >= afterLines
            ? said
            : throw new InvalidOperationException($"It ended by itself after {said.Count} lines: {program.StandardError.ReadToEnd()}");
    }

    /// <summary>Runs it until it ends by itself.</summary>
    /// <returns>All lines that it said.</returns>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public IReadOnlyList<string> RunToEnd(params IEnumerable<string> arguments)
    {
        using var program = Start(arguments);
        var errors = program.StandardError.ReadToEndAsync();
        var said = program.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        program.WaitForExit();
        return program.ExitCode == 0 ? said : throw new InvalidOperationException($"It failed: {errors.GetAwaiter().GetResult()}");
    }

    private Process Start(IEnumerable<string> arguments) => Process.Start(
        new ProcessStartInfo("dotnet", [assembly, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
}
