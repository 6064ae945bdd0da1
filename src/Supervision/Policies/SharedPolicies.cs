using System.Collections.Frozen;
using PolicyEngine.Calendars;
using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Rules.Json;
using PolicyEngine.Rules.Vocabulary;
using PolicyEngine.Supervision.Draws.Preparing;
using PolicyEngine.Supervision.Registers;
using PolicyEngine.Supervision.Results;

namespace PolicyEngine.Supervision.Policies;

/// <summary>What all localities share: the decisions that can be asked, and the working-day calendar.</summary>
/// <param name="Decisions">By id.</param>
/// <param name="Version">Hash of the files; part of every locality's version.</param>
public sealed record SharedPolicies(IReadOnlyDictionary<string, DecisionDefinition> Decisions, WorkingDayCalendar Calendar, string Version)
{
    private const string CalendarFile = "calendars/cn-workdays.json";
    private const string RegistersFile = "registers/registers.json";
    private const string ResultCodesFile = "registers/result-codes.json";
    private const string DrawsFile = "registers/draws.json";

    /// <summary>The lists of values of registers; null where the folder has no such file.</summary>
    public RegisterWords? Registers { get; init; }

    /// <summary>The result codes; null where the folder has no such file.</summary>
    public ResultCodes? ResultCodes { get; init; }

    /// <summary>How draws are made; null where the folder has no such file.</summary>
    public DrawDefaults? Draws { get; init; }

    /// <summary>The shared policies; null, with diagnostics, where nothing could be answered from them.</summary>
    public static SharedPolicies? Read(PolicyFiles files, DiagnosticBag bag)
    {
        var before = bag.Count;
        var decisions = new Dictionary<string, DecisionDefinition>(StringComparer.Ordinal);
        foreach (var file in files.In(PolicyFiles.VocabularyFolder))
        {
            if (LocatedJson.Parse(file.Content, file.Path, bag) is { } value && VocabularyReader.Read(value, bag) is { } decision)
            {
                decisions[decision.Id] = decision;
            }
        }

        var calendar = ReadCalendar(files, bag);
        if (decisions.Count == 0)
        {
            bag.Add(Messages.NoPolicies(new SourcePosition(PolicyFiles.VocabularyFolder, 1, 1), PolicyFiles.VocabularyFolder));
        }

        var registers = ReadRegisterFile(files, RegistersFile, bag, RegisterWordsReader.Read);

        var draws = ReadRegisterFile(files, DrawsFile, bag, DrawDefaults.Read);

        // With a broken vocabulary every mapping would be reported too.
        var codes = bag.Skip(before).Any(d => d.Severity == Severity.Error)
            ? null
            : ReadRegisterFile(files, ResultCodesFile, bag, (file, b) => ResultCodesReader.Read(file, decisions.Values, b, registers?.ObjectStatuses.Words.Select(s => s.Id).ToList()));
        return calendar is null || bag.Skip(before).Any(d => d.Severity == Severity.Error)
            ? null
            : new SharedPolicies(decisions.ToFrozenDictionary(StringComparer.Ordinal), calendar, files.HashOf(PolicyFiles.VocabularyFolder, PolicyFiles.CalendarFolder, PolicyFiles.RegisterFolder))
            {
                Registers = registers,
                ResultCodes = codes,
                Draws = draws,
            };
    }

    private static T? ReadRegisterFile<T>(PolicyFiles files, string path, DiagnosticBag bag, Func<LocatedValue, DiagnosticBag, T?> read)
        where T : class =>
        files.In(PolicyFiles.RegisterFolder).FirstOrDefault(f => f.Path == path) is { } file && LocatedJson.Parse(file.Content, file.Path, bag) is { } value
            ? read(value, bag)
            : null;

    private static WorkingDayCalendar? ReadCalendar(PolicyFiles files, DiagnosticBag bag)
    {
        var at = new SourcePosition(CalendarFile, 1, 1);
        if (files.In(PolicyFiles.CalendarFolder).FirstOrDefault(f => f.Path == CalendarFile) is not { } file)
        {
            bag.Add(Messages.MissingFile(at, CalendarFile));
            return null;
        }

        try
        {
            return WorkingDayCalendar.Parse(file.Content, CalendarFile);
        }
        catch (CalendarFormatException e)
        {
            bag.Add(Messages.BadCalendar(at, e.Message));
            return null;
        }
    }
}
