using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Rules.Json;
using PolicyEngine.Workflows.Definitions;

namespace PolicyEngine.PolicyHost;

/// <summary>The workflow definitions that stand beside a policies folder: <c>workflows/LOCALITY/*.json</c>.</summary>
internal static class ProceduresFolder
{
    private const string Name = "workflows";
    private const string Step = "step";

    /// <summary>The folder beside the policies; null where there is none.</summary>
    public static string? Beside(string policies)
    {
        var folder = Path.Combine(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(policies)))!, Name);
        return Directory.Exists(folder) ? folder : null;
    }

    /// <summary>
    /// What a locality's procedures carry of its record clauses: <c>step:NAME</c> for each <c>customProperties.step</c> of
    /// an activity. A file that cannot be read carries nothing; publishing it says why.
    /// </summary>
    public static IEnumerable<string> StepsOf(string folder, string locality)
    {
        var own = Path.Combine(folder, locality);
        return !Directory.Exists(own)
            ? []
            : Directory.EnumerateFiles(own, "*.json")
                .Select(f => DefinitionReader.Read(File.ReadAllBytes(f), Path.GetFileName(f), new DiagnosticBag()))
                .OfType<WorkflowDefinition>()
                .SelectMany(d => d.Activities)
                .Select(a => a.Custom(Step)).OfType<LocatedText>()
                .Select(s => $"step:{s.Text}")
                .Distinct(StringComparer.Ordinal);
    }
}
