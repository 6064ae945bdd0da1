using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Workflows.Definitions;
using PolicyEngine.Workflows.Diagnostics;
using PolicyEngine.Workflows.Incidents;
using PolicyEngine.Workflows.Instances;

namespace PolicyEngine.Workflows.Publishing;

/// <summary>Reads the strategies of a workflow, which files give as CLR names. The names are looked up, never loaded.</summary>
internal static class StrategyReader
{
    private static readonly Dictionary<string, ActivationRule> Activations = new(StringComparer.Ordinal)
    {
        ["AllowAlwaysStrategy"] = ActivationRule.Always,
        ["SingletonStrategy"] = ActivationRule.Singleton,
        ["CorrelationStrategy"] = ActivationRule.Correlation,
        ["CorrelatedSingletonStrategy"] = ActivationRule.CorrelatedSingleton,
    };

    private static readonly Dictionary<string, IncidentStrategy> Strategies = new(StringComparer.Ordinal)
    {
        ["FaultStrategy"] = IncidentStrategy.Fault,
        ["ContinueWithIncidentsStrategy"] = IncidentStrategy.Continue,
    };

    public static ActivationRule Activation(WorkflowOptions options, DiagnosticBag bag) =>
        Find(options.ActivationStrategy, options.ActivationStrategyAt, "activationStrategyType", Activations, bag);

    public static IncidentStrategy Incidents(WorkflowOptions options, DiagnosticBag bag) =>
        Find(options.IncidentStrategy, options.IncidentStrategyAt, "incidentStrategyType", Strategies, bag);

    // "Namespace.Name, Assembly": the name alone tells them apart over all versions.
    private static T Find<T>(string? clrName, SourcePosition? at, string what, Dictionary<string, T> known, DiagnosticBag bag)
        where T : struct
    {
        if (string.IsNullOrWhiteSpace(clrName))
        {
            return default;
        }

        var name = clrName.Split(',')[0].Split('.')[^1].Trim();
        if (known.TryGetValue(name, out var found))
        {
            return found;
        }

        bag.Add(WorkflowMessages.UnknownStrategy(at!, what, name, known.Keys));
        return default;
    }
}
