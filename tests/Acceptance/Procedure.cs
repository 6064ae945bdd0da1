using System.Text.Json;
using PolicyEngine.Activities;
using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Rules.Json;
using PolicyEngine.Workflows.Definitions;
using PolicyEngine.Workflows.Publishing;
using PolicyEngine.Workflows.Registry;

namespace PolicyEngine.Acceptance;

/// <summary>One shipped workflow file, read as the host reads it.</summary>
internal sealed record Procedure(string Locality, string File, byte[] Content, WorkflowDefinition? Definition, IReadOnlyList<Diagnostic> Mistakes)
{
    // Nothing here is run: what the steps would need of a host is never asked for.
    private static readonly WorkflowCompiler Compiler =
        new(ActivityRegistry.BuiltIn.With(DomainActivities.All(NoHost.Services)));

    private static readonly Lazy<IReadOnlyList<Procedure>> Read = new(() =>
        [.. Directory.EnumerateFiles(Checkout.Workflows, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(Open)]);

    public static IReadOnlyList<Procedure> All => Read.Value;

    /// <summary>Localities that have workflow files, which is what the tests go through.</summary>
    public static IReadOnlyList<string> Localities => [.. All.Select(p => p.Locality).Distinct()];

    public static IEnumerable<Procedure> Of(string locality) => All.Where(p => p.Locality == locality);

    public static Procedure Named(string file) => All.Single(p => p.File == file);

    public string Id => Definition?.DefinitionId ?? "";

    public IEnumerable<ActivityNode> Activities => Definition?.Root.SelfAndDescendants() ?? [];

    public IEnumerable<ActivityNode> PersonsTasks => Activities.Where(a => a.Type == "Elsa.RunTask");

    public IEnumerable<ActivityNode> DomainSteps => Activities.Where(a => a.Type.StartsWith("PolicyEngine.", StringComparison.Ordinal));

    /// <summary>A text that stands in the file as a literal; null where the input is unset or computed.</summary>
    public static string? Literal(ActivityNode activity, string input) =>
        (activity[input] as LocatedObject)?["expression"] is LocatedObject e && (e["type"] as LocatedText)?.Text == "Literal" ? (e["value"] as LocatedText)?.Text : null;

    public static string? Step(ActivityNode activity) => (activity.Custom("step") as LocatedText)?.Text;

    public static IReadOnlyList<string> Clauses(ActivityNode activity) =>
        activity.Custom("clauses") is LocatedArray list ? [.. list.Items.OfType<LocatedText>().Select(t => t.Text)] : [];

    private static Procedure Open(string path)
    {
        var (content, bag) = (System.IO.File.ReadAllBytes(path), new DiagnosticBag());
        var locality = Path.GetFileName(Path.GetDirectoryName(path)!);
        var definition = DefinitionReader.Read(content, Path.GetFileName(path), bag);
        if (definition is not null)
        {
            Compiler.Compile(definition, bag);
        }

        return new Procedure(locality, $"{locality}/{Path.GetFileName(path)}", content, definition, bag.Sorted());
    }

    public bool IsRoundTripped()
    {
        using var before = JsonDocument.Parse(Content);
        using var after = JsonDocument.Parse(DefinitionWriter.Write(Definition!));
        return JsonElement.DeepEquals(before.RootElement, after.RootElement);
    }
}
