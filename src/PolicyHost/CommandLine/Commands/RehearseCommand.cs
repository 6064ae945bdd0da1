using System.CommandLine;
using PolicyEngine.Rehearsals;
using PolicyEngine.Transactions;

namespace PolicyEngine.PolicyHost.CommandLine.Commands;

/// <summary><c>rehearse</c>: plays a locality's whole year and prints what happened, who asked for it, and what was late.</summary>
internal static class RehearseCommand
{
    private const int MostObjects = 5_000_000;

    public static Command Create(CommandContext context)
    {
        var jurisdiction = SharedOptions.Jurisdiction();
        var year = TypedOptions.Count("--year", "The year to play (default: the one in the rehearsal's file).", 1950, 2950);
        var objects = TypedOptions.Count("--objects", "How many objects the sample register has (default: the file's number).", 1, MostObjects);
        var seed = TypedOptions.Seed("--seed", "Decides the registers and all chance: the same seed, the same timeline.", usual: 1);
        var until = TypedOptions.Day("--until", "The last day to play, yyyy-MM-dd (default: the file's end).");
        var late = new Option<string?>("--late") { Description = $"TASK or TASK=DAYS: the first task of that name that has a due day is done so many days late (default: {LateStep.UsualDays})." };
        var file = new Option<string?>("--file") { Description = "Another rehearsal file than samples/rehearsals/ID.json." };
        var data = new Option<string?>("--data") { Description = "A folder to keep the rehearsal in. One that was interrupted goes on (default: a temporary folder)." };
        var database = new Option<string?>("--database") { Description = "A PostgreSQL connection string for the rehearsal's own, empty database (default: SQLite in the folder)." };
        var workflows = new Option<string?>("--workflows") { Description = "The workflows folder (default: the one beside the policies)." };
        var byDay = new Option<bool>("--by-day") { Description = "Print every day for itself (default: like things of a month on one line)." };
        var (policies, language, json) = (SharedOptions.Policies(), SharedOptions.Language(), SharedOptions.Json());
        var command = new Command("rehearse", "Play a locality's year on a simulated clock: what happened, which clause asked for it, which deadline was kept.")
        {
            jurisdiction, year, objects, seed, until, late, file, data, database, policies, workflows, byDay, language, json,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            var asked = new RehearsalRequest(
                parsed.GetValue(jurisdiction), parsed.GetValue(year), parsed.GetValue(objects), parsed.GetValue(seed), parsed.GetValue(until),
                parsed.GetValue(late), parsed.GetValue(file), parsed.GetValue(policies), parsed.GetValue(workflows));
            if (RehearsalPieces.Find(context, asked, out var exit) is not { } pieces)
            {
                return exit;
            }

            var place = parsed.GetValue(data);
            var folder = place is null ? Directory.CreateTempSubdirectory("rehearsal-").FullName : Path.GetFullPath(place);
            try
            {
                var end = await Play(context, pieces, folder, parsed.GetValue(database), cancellation);
                return Show(context, pieces, end, parsed.GetValue(json) ? null : t => View(parsed.GetValue(language) == SharedOptions.English).Print(t, pieces.Settings, parsed.GetValue(byDay)));

                TimelineView View(bool isEnglish) => new(context.Console, pieces.Jurisdiction, isEnglish);
            }
            catch (TransactionException e)
            {
                return DatabaseRun.Say(context, e);
            }
            finally
            {
                if (place is null)
                {
                    Directory.Delete(folder, recursive: true);
                }
            }
        });
        return command;
    }

    private static async Task<RehearsalEnd> Play(CommandContext context, RehearsalPieces pieces, string folder, string? database, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);
        await using var opened = new RehearsalDatabase(database ?? Path.Combine(folder, "rehearsal.db"));
        var run = new RehearsalRun(pieces.Settings, pieces.Material, folder, opened.Open);
        var progress = new RehearsalProgressView(context);
        run.DayReached += progress.Report;
        return await run.Play(cancellation);
    }

    private static int Show(CommandContext context, RehearsalPieces pieces, RehearsalEnd end, Action<Timeline>? print)
    {
        foreach (var mistake in end.Mistakes)
        {
            context.Error(mistake.ToString());
        }

        if (end.Timeline is { } timeline)
        {
            Show(context, pieces, timeline, print);
        }

        // Below the timeline, where it is seen.
        if (end.Refusal is { } refusal)
        {
            context.Error(refusal);
            return ExitCode.Usage;
        }

        return end.Timeline?.IsInOrder == true ? ExitCode.Ok : ExitCode.Findings;
    }

    private static void Show(CommandContext context, RehearsalPieces pieces, Timeline timeline, Action<Timeline>? print)
    {
        if (print is null)
        {
            JsonOutput.Write(context, w => TimelineWriter.Write(w, timeline, pieces.Settings, pieces.Jurisdiction));
        }
        else
        {
            print(timeline);
        }
    }
}
