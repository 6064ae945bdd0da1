using System.CommandLine;
using System.Text.Json;
using PolicyEngine.Supervision.Draws.Verification;
using Spectre.Console;

namespace PolicyEngine.PolicyHost.CommandLine.Commands;

/// <summary><c>draw verify FILE</c>: whether a draw's record is what follows from it, with nothing but the record.</summary>
internal static class DrawCommand
{
    private const int HashDigits = 64;

    public static Command Create(CommandContext context) => new("draw", "Work with records of draws.") { Verify(context) };

    private static Command Verify(CommandContext context)
    {
        var file = new Argument<string>("file") { Description = "The record, in the audit form or the public form; - for standard input." };
        var announced = new Option<string?>("--announced") { Description = "The hash that was announced before the draw, kept elsewhere: 64 hexadecimal digits." };
        var json = SharedOptions.Json();
        var command = new Command("verify", "Compute a draw again from its record and name the first member that disagrees.") { file, announced, json };
        command.SetAction(parsed =>
        {
            var hash = parsed.GetValue(announced);
            if (hash is not null && (hash.Length != HashDigits || !hash.All(char.IsAsciiHexDigit)))
            {
                context.Error($"'{hash}' is not an announced hash. Give its {HashDigits} hexadecimal digits.");
                return ExitCode.Usage;
            }

            if (Read(context, parsed.GetValue(file)!) is not { } record)
            {
                return ExitCode.Usage;
            }

            var report = DrawVerifier.Verify(record, hash is null ? null : Convert.FromHexString(hash));
            if (parsed.GetValue(json))
            {
                JsonOutput.Write(context, w => Write(w, report));
            }
            else
            {
                Print(context.Console, report);
            }

            return report.Verified ? ExitCode.Ok : ExitCode.Findings;
        });
        return command;
    }

    private static byte[]? Read(CommandContext context, string file)
    {
        try
        {
            using var input = context.OpenInput(file);
            using var whole = new MemoryStream(input.CanSeek ? checked((int)input.Length) : 0);
            input.CopyTo(whole);
            return whole.TryGetBuffer(out var buffer) && buffer.Offset == 0 && buffer.Array!.Length == buffer.Count ? buffer.Array : whole.ToArray();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or OverflowException)
        {
            context.Error($"'{file}' cannot be read: {e.Message}");
            return null;
        }
    }

    private static void Print(IAnsiConsole console, VerificationReport report)
    {
        foreach (var mistake in report.Disagreements)
        {
            console.MarkupLineInterpolated($"[red]{mistake.Id}[/] [bold]{mistake.Subject}[/]");
            console.MarkupLineInterpolated($"  {mistake.Text}");
        }

        foreach (var remark in report.Remarks)
        {
            console.MarkupLineInterpolated($"[yellow]{remark.Id}[/] [bold]{remark.Subject}[/]");
            console.MarkupLineInterpolated($"  {remark.Text}");
        }

        console.MarkupLine(report.Verified ? "[green]核验通过 verified[/]" : "[red]核验不通过 not verified[/]");
        if (report.Draw is not null)
        {
            console.MarkupLineInterpolated($"draw {report.Draw}, {report.Form} form");
        }

        if (report.AnnouncementHash is { } hash)
        {
            console.MarkupLineInterpolated($"announced {Convert.ToHexStringLower(hash)}: compare it with what was kept elsewhere");
        }
    }

    private static void Write(Utf8JsonWriter writer, VerificationReport report)
    {
        writer.WriteStartObject();
        writer.WriteBoolean("verified", report.Verified);
        writer.WriteString("draw", report.Draw);
        writer.WriteString("form", report.Form);
        writer.WriteString("announced", report.AnnouncementHash is { } hash ? Convert.ToHexStringLower(hash) : null);
        writer.WriteStartArray("disagreements");
        foreach (var mistake in report.Disagreements)
        {
            WriteNote(writer, mistake.Id, mistake.Subject, mistake.Text);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("remarks");
        foreach (var remark in report.Remarks)
        {
            WriteNote(writer, remark.Id, remark.Subject, remark.Text);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteNote(Utf8JsonWriter writer, string id, string path, string message)
    {
        writer.WriteStartObject();
        writer.WriteString("id", id);
        writer.WriteString("path", path);
        writer.WriteString("message", message);
        writer.WriteEndObject();
    }
}
