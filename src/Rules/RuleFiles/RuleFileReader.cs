using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Rules.Expressions;
using PolicyEngine.Rules.Json;
using PolicyEngine.Rules.Parameters;
using PolicyEngine.Rules.Vocabulary;

namespace PolicyEngine.Rules.RuleFiles;

/// <summary>Reads <c>rules/&lt;decision&gt;.json</c>, a workflow file of Microsoft RulesEngine with members of ours.</summary>
public static class RuleFileReader
{
    /// <summary>
    /// The readings that the rule files of one profile declare. They are collected over all files first: a rule may
    /// rest on a reading that another file declares.
    /// </summary>
    public static ReadingSet ReadReadings(IEnumerable<LocatedValue> files, ISet<string> clauseIds, DiagnosticBag bag) =>
        ReadingReader.Read(files, clauseIds, bag);

    /// <summary>The rules; null where a mistake leaves nothing that could be used. All mistakes are in the bag.</summary>
    /// <param name="decision">The decision whose rules these are, with the profile's own values.</param>
    /// <param name="clauseIds">The ids of <c>clauses.json</c>.</param>
    /// <param name="readings">The readings of all the profile's files.</param>
    public static RuleFile? Read(
        LocatedValue file,
        DecisionDefinition decision,
        ParameterSet parameters,
        ISet<string> clauseIds,
        ReadingSet readings,
        DiagnosticBag bag)
    {
        var before = bag.Count(d => d.Severity == Severity.Error);
        var reader = ObjectReader.Of(file, "rule file", bag);
        if (reader is null)
        {
            return null;
        }

        var name = reader.Text("WorkflowName");
        if (name is not null && name != decision.Id)
        {
            bag.Add(Messages.WrongWorkflowName(reader.Optional("WorkflowName")!.At, name, decision.Id));
        }

        reader.Items("x-readings"); // read by ReadReadings; asked for here so that it is known
        reader.Optional("x-label");
        var scope = ParamReader.Read(reader.Items("GlobalParams"), ScopeOf(decision, parameters, readings), bag);
        var items = reader.Items("Rules", required: true);
        reader.CloseKeepingExtensions();

        string[] names = [.. items.OfType<LocatedObject>().Select(r => (r["RuleName"] as LocatedText)?.Text).OfType<string>()];
        var context = new RuleReadingContext(decision, parameters, clauseIds, readings, scope, names, bag);
        var rules = new List<Rule>();
        foreach (var item in items)
        {
            if (RuleReader.Read(item, context) is not { } rule)
            {
                continue;
            }

            if (rules.Find(r => r.Name == rule.Name) is { } first)
            {
                bag.Add(Messages.DuplicateRule(rule.At, rule.Name, first.At.Line));
                continue;
            }

            rules.Add(rule);
        }

        ExceptionCycles.Report(rules, bag);
        return bag.Count(d => d.Severity == Severity.Error) > before ? null : new RuleFile(decision.Id, rules);
    }

    private static ExpressionScope ScopeOf(DecisionDefinition decision, ParameterSet parameters, ReadingSet readings) =>
        decision.Derived.Aggregate(
            new ExpressionScope(decision.Facts, parameters.Types, readings.Options), (scope, fact) => scope.With(fact));
}
