using System.Globalization;
using PolicyEngine.PolicyHost.CommandLine.Commands;
using PolicyEngine.Rehearsals;
using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Rules.Json;
using PolicyEngine.Supervision.Decisions;
using PolicyEngine.Supervision.Policies;
using PolicyEngine.Supervision.Samples;

namespace PolicyEngine.PolicyHost.CommandLine;

/// <summary>All that a rehearsal is played with, found and read; says what is wrong and which exit code that is.</summary>
internal sealed record RehearsalPieces(RehearsalSettings Settings, RehearsalMaterial Material, Jurisdiction Jurisdiction)
{
    public static RehearsalPieces? Find(CommandContext context, RehearsalRequest asked, out int exit)
    {
        exit = ExitCode.Usage;
        if (asked.Jurisdiction is not { } id)
        {
            context.Error("Name the locality: --jurisdiction ID.");
            return null;
        }

        if (context.OpenPolicies(asked.Policies) is not { } library)
        {
            exit = ExitCode.NoPolicies;
            return null;
        }

        if (library.Current.Find(id) is not { } jurisdiction)
        {
            context.Refuse(QuestionMessages.UnknownJurisdiction(library.Current, id));
            return null;
        }

        if (RehearsalFolders.SamplesFor(library.Folder) is not { } samples)
        {
            context.Error("There is no folder 'samples' with registers/words.json beside the policies, nor in or above the working directory.");
            return null;
        }

        if ((asked.File ?? RehearsalFolders.FileOf(samples, id)) is not { } file || !File.Exists(file))
        {
            context.Error($"There is no rehearsal file '{asked.File ?? $"samples/rehearsals/{id}.json"}'. Write one, or name it with --file.");
            return null;
        }

        var workflows = RehearsalFolders.WorkflowsOf(asked.Workflows, library.Folder, samples, id);
        if (workflows.Count == 0)
        {
            context.Error(asked.Workflows is { } named
                ? $"There are no workflow files for '{id}' in '{named}'. Name the folder that holds a folder '{id}', or that folder itself."
                : $"There are no workflow files for '{id}'. Name their folder with --workflows.");
            return null;
        }

        if (!TryLate(asked.Late, out var late))
        {
            context.Error($"'{asked.Late}' names no late task: --late TASK, or --late TASK=DAYS with a whole number from 1.");
            return null;
        }

        var bag = new DiagnosticBag();
        var script = RehearsalReader.Read(File.ReadAllBytes(file), asked.File ?? $"samples/rehearsals/{id}.json", asked.Year, bag);
        var words = Sample(samples, "words.json", SampleWordsReader.Read, bag);
        var areas = Sample(samples, "areas.json", SampleAreasReader.Read, bag);
        foreach (var mistake in bag.Sorted())
        {
            context.Error(mistake.ToString());
        }

        if (script is null || words is null || areas is null)
        {
            exit = ExitCode.Findings;
            return null;
        }

        if (asked.Until < script.Begin)
        {
            exit = ExitCode.Usage;
            context.Error(string.Create(
                CultureInfo.InvariantCulture, $"--until {asked.Until:yyyy-MM-dd} is before the rehearsal begins, on {script.Begin:yyyy-MM-dd}. Name a later day, or play another --year."));
            return null;
        }

        exit = ExitCode.Ok;
        var settings = new RehearsalSettings(id, script with { Objects = asked.Objects ?? script.Objects }, asked.Seed, asked.Until, late);
        return new RehearsalPieces(settings, new RehearsalMaterial(library, workflows, words, areas), jurisdiction);
    }

    private static bool TryLate(string? text, out LateStep? late)
    {
        late = null;
        if (text is null)
        {
            return true;
        }

        var parts = text.Split('=');
        var days = LateStep.UsualDays;
        if (parts.Length > 2 || parts[0].Length == 0
            || (parts.Length == 2 && !(int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out days) && days is >= 1 and <= 3650)))
        {
            return false;
        }

        late = new LateStep(parts[0], days);
        return true;
    }

    private static T? Sample<T>(string samples, string name, Func<LocatedValue, DiagnosticBag, T?> read, DiagnosticBag bag)
        where T : class =>
        LocatedJson.Parse(File.ReadAllBytes(Path.Combine(samples, "registers", name)), $"samples/registers/{name}", bag) is { } value ? read(value, bag) : null;
}
