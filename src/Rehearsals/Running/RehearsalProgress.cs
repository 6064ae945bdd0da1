using System.Text.Json;

namespace PolicyEngine.Rehearsals;

/// <summary>
/// How far a rehearsal has come, in a file beside its database. A moment is on the disk before anything is done at it, so
/// that a rehearsal that was killed goes on at the moment at which it was, and does what was left of it.
/// </summary>
public sealed class RehearsalProgress
{
    private const string FileName = "rehearsal.json";

    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    private readonly string path;
    private State state;

    private RehearsalProgress(string path, State state) => (this.path, this.state) = (path, state);

    /// <summary>The moment that is being played.</summary>
    public DateTimeOffset Moment => state.Moment;

    /// <summary>Registers, policies and workflows stand in the database.</summary>
    public bool IsPrepared => state.Prepared;

    /// <summary>The task that was chosen to be late; null while none was.</summary>
    public string? LateTask => state.LateTask;

    /// <summary>Takes up what the folder holds, or begins there.</summary>
    /// <param name="begin">The moment to begin at.</param>
    /// <param name="whatDiffers">Given where the folder holds a rehearsal of other settings: the message.</param>
    public static RehearsalProgress? Open(string folder, RehearsalSettings settings, DateTimeOffset begin, out string? whatDiffers)
    {
        whatDiffers = null;
        var path = Path.Combine(folder, FileName);
        var asked = new State(
            settings.Jurisdiction, settings.File.Year, settings.File.Objects, settings.File.Inspectors, settings.Seed,
            settings.Late?.Task, settings.Late?.Days ?? 0, begin, false, null);
        if (!File.Exists(path))
        {
            Directory.CreateDirectory(folder);
            return new RehearsalProgress(path, asked);
        }

        var there = JsonSerializer.Deserialize<State>(File.ReadAllBytes(path), Format)!;
        whatDiffers = Difference(folder, there, asked);
        return whatDiffers is null ? new RehearsalProgress(path, there) : null;
    }

    /// <summary>Whether the folder holds a rehearsal.</summary>
    public static bool IsIn(string folder) => File.Exists(Path.Combine(folder, FileName));

    internal void MoveTo(DateTimeOffset moment) => Write(state with { Moment = moment });

    internal void Prepared() => Write(state with { Prepared = true });

    internal void ChooseLate(string task) => Write(state with { LateTask = task });

    private static string? Difference(string folder, State there, State asked)
    {
        (string What, object? There, object? Asked)[] parts =
        [
            ("the locality", there.Jurisdiction, asked.Jurisdiction), ("the year", there.Year, asked.Year), ("the number of objects", there.Objects, asked.Objects),
            ("the number of inspectors", there.Inspectors, asked.Inspectors), ("the seed", there.Seed, asked.Seed),
            ("the late task", $"{there.Late}={there.LateDays}", $"{asked.Late}={asked.LateDays}"),
        ];
        return parts.Where(p => !Equals(p.There, p.Asked)).Select(p => RehearsalMessages.OtherRehearsal(folder, p.What, $"{p.There}", $"{p.Asked}")).FirstOrDefault();
    }

    // Whole or not at all, whenever the process ends.
    private void Write(State next)
    {
        var fresh = path + ".new";
        using (var file = new FileStream(fresh, FileMode.Create, FileAccess.Write))
        {
            JsonSerializer.Serialize(file, next, Format);
            file.Flush(flushToDisk: true);
        }

        File.Move(fresh, path, overwrite: true);
        state = next;
    }

    private sealed record State(
        string Jurisdiction, int Year, int Objects, int Inspectors, ulong Seed, string? Late, int LateDays, DateTimeOffset Moment, bool Prepared, string? LateTask);
}
