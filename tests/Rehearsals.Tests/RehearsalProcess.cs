using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace PolicyEngine.Rehearsals.Tests;

/// <summary>The <c>rehearse</c> command as a process of its own, which can be killed at a moment of the played year.</summary>
internal sealed class RehearsalProcess(string root, string file, string data, string? database, ulong seed)
{
    /// <summary>Plays to the end; gives the timeline as it was printed.</summary>
    public string Finish()
    {
        using var process = Start();
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        process.WaitForExit();
        process.ExitCode.ShouldBe(0, errors.Result);
        return output.Result;
    }

    /// <summary>Kills it once the played year has come to that moment, and so long after.</summary>
    /// <returns>False where it came to its end before.</returns>
    public bool KillAt(DateTimeOffset moment, TimeSpan after)
    {
        using var process = Start();
        var drained = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        while (Moment() < moment && !process.HasExited)
        {
            Thread.Yield();
        }

        var reached = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(reached) < after)
        {
            Thread.Yield();
        }

        var killed = !process.HasExited;
        process.Kill();
        process.WaitForExit();
        drained.Item1.Wait();
        drained.Item2.Wait();
        return killed;
    }

    // As the rehearsal itself keeps it; it is replaced as a whole.
    private DateTimeOffset Moment()
    {
        try
        {
            using var progress = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(data, "rehearsal.json")));
            return progress.RootElement.GetProperty("moment").GetDateTimeOffset();
        }
        catch (Exception e) when (e is IOException or JsonException)
        {
            return DateTimeOffset.MinValue;
        }
    }

    private Process Start()
    {
        List<string> arguments =
        [
            Program, "rehearse", "-j", Fair.Id, "--json", "--seed", seed.ToString(CultureInfo.InvariantCulture),
            "--policies", Path.Combine(root, "policies"), "--workflows", Fair.Workflows, "--file", file, "--data", data,
        ];
        if (database is not null)
        {
            arguments.AddRange(["--database", database]);
        }

        return Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Fair.Root() })!;
    }

    // Built beside this project, in the same configuration.
    private static string Program
    {
        get
        {
            var own = new DirectoryInfo(AppContext.BaseDirectory);
            return Path.Combine(Fair.Root(), "src", "PolicyHost", "bin", own.Parent!.Name, own.Name, "PolicyEngine.PolicyHost.dll");
        }
    }
}
