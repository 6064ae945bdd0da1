using System.Collections.Frozen;
using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Rules.Evaluation;
using PolicyEngine.Rules.Json;
using PolicyEngine.Rules.Layers;
using PolicyEngine.Rules.Parameters;
using PolicyEngine.Rules.Questions;
using PolicyEngine.Rules.RuleFiles;
using PolicyEngine.Rules.Vocabulary;
using PolicyEngine.Supervision.Clauses;
using PolicyEngine.Supervision.Duties;
using PolicyEngine.Supervision.Profiles;
using PolicyEngine.Supervision.ProfileTests;

namespace PolicyEngine.Supervision.Policies;

/// <summary>Reads one locality's folder; all mistakes of all its files in one pass.</summary>
internal sealed class JurisdictionReader(string folder, PolicyFiles files, SharedPolicies shared, DiagnosticBag bag)
{
    private readonly FileReading reading = new(folder, files.In(folder), bag);

    /// <summary>The locality; null where it has a mistake: a bad version never becomes active.</summary>
    /// <param name="base">The profile it stands on, already read; null where it stands on none.</param>
    /// <param name="version">Hash of all that it depends on.</param>
    public Jurisdiction? Read(Jurisdiction? @base, string version)
    {
        var profile = reading.Required("profile.json") is { } p ? ProfileReader.Read(p, folder, bag) : null;
        var clauses = reading.Required("clauses.json") is { } c ? ClauseReader.Read(c, bag) : null;
        var duties = reading.Optional("duties.json") is { } d ? DutyReader.Read(d, bag) : [];
        var parameters = ReadParameters(duties);
        if (clauses is null)
        {
            // Every citation would look unknown: the other files are read when the clauses can be.
            return null;
        }

        if (profile is not null)
        {
            ReportProfile(profile, clauses);
        }

        ReportUnknownClauses(parameters, clauses);

        var ruleFiles = reading.In("rules").ToDictionary(r => r.Name, r => r.Value, StringComparer.Ordinal);
        ReportUnknownDecisions(ruleFiles.Keys);
        var clauseIds = clauses.Ids.ToHashSet(StringComparer.Ordinal);
        var readings = RuleFileReader.ReadReadings(ruleFiles.Values, clauseIds, bag);
        if (duties.Count > 0)
        {
            ruleFiles[DutyRules.Decision] = DutyRules.RuleFile(duties, $"{folder}/duties.json");
        }

        var decisions = new Dictionary<string, JurisdictionDecision>(StringComparer.Ordinal);
        foreach (var decision in shared.Decisions.Values)
        {
            // Without a profile its rules are still checked, as far as they go without its own values.
            var fitted = profile is null ? decision : DecisionTailoring.Fit(decision, profile, duties, bag);
            var rules = ruleFiles.TryGetValue(decision.Id, out var file)
                ? RuleFileReader.Read(file, fitted, parameters, clauseIds, readings, bag)
                : new RuleFile(decision.Id, []);
            if (rules is not null)
            {
                decisions[decision.Id] = Build(fitted, rules, parameters, readings, @base, version);
            }
        }

        var tests = reading.In("tests").Select(t => TestFileReader.Read(t.Value, [.. shared.Decisions.Keys], bag)).OfType<TestFile>().ToList();
        return profile is null || bag.HasErrors
            ? null
            : new Jurisdiction(profile, @base, clauses, parameters, readings, duties, decisions.ToFrozenDictionary(StringComparer.Ordinal), tests, version) { Shared = shared };
    }

    /// <summary>The higher layers of one decision, the highest first. Each applies from its own date.</summary>
    private static IEnumerable<PolicyLayer> Above(Jurisdiction? layer, string decision) => layer is null
        ? []
        : [.. Above(layer.Base, decision), new PolicyLayer(layer.Id, layer.Parameters, layer.Decisions[decision].Rules, layer.Readings, layer.Profile.ValidFrom)];

    private void ReportProfile(Profile profile, ClauseBook clauses)
    {
        if (profile.Document.Sha256 != clauses.Sha256)
        {
            bag.Add(Messages.DocumentHashDiffers(reading.StartOf("profile.json"), profile.Document.Sha256, clauses.Sha256));
        }

        DecisionTailoring.ReportUnknownFacts(profile, [.. shared.Decisions.Values], reading.StartOf("profile.json"), bag);
    }

    private JurisdictionDecision Build(
        DecisionDefinition decision, RuleFile rules, ParameterSet parameters, ReadingSet readings, Jurisdiction? @base, string version)
    {
        var own = new PolicyLayer(folder, parameters, rules, readings);
        var combined = LayerCombination.Combine([.. Above(@base, decision.Id), own], bag);
        var program = DecisionProgram.Build(decision, combined.Rules, combined.Parameters, combined.Readings.Taken(), shared.Calendar, version);
        return new JurisdictionDecision(decision, rules, program, new QuestionReader(decision));
    }

    /// <summary>The parameter file, and the due days of the duties as further parameters.</summary>
    private ParameterSet ReadParameters(IReadOnlyList<Duty> duties)
    {
        var start = reading.StartOf("parameters.json");
        var file = reading.Optional("parameters.json") as LocatedObject
            ?? new LocatedObject(start, [new LocatedMember("parameters", start, new LocatedObject(start, []))]);
        var merged = file.Members.Select(m => m.Name == "parameters" && m.Value is LocatedObject o
            ? m with { Value = o with { Members = [.. o.Members, .. DutyRules.Parameters(duties)] } }
            : m);
        return ParameterReader.Read(new LocatedObject(file.At, [.. merged]), bag);
    }

    private void ReportUnknownClauses(ParameterSet parameters, ClauseBook clauses)
    {
        foreach (var parameter in parameters.Definitions)
        {
            foreach (var clause in parameter.Clauses.Where(c => clauses.Find(c) is null))
            {
                bag.Add(Messages.UnknownClause(parameter.At, clause, clauses.Ids));
            }
        }
    }

    private void ReportUnknownDecisions(IEnumerable<string> names)
    {
        foreach (var name in names.Where(n => !shared.Decisions.ContainsKey(n)))
        {
            bag.Add(Messages.UnknownDecisionFile(reading.StartOf($"rules/{name}.json"), name, shared.Decisions.Keys));
        }
    }
}
