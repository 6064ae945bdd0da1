using System.Text.Json;
using System.Text.Json.Nodes;

namespace PolicyEngine.Supervision.Publishing;

/// <summary>What a version says otherwise than another, for whoever is about to activate it.</summary>
/// <param name="Rules">By decision: the rules that are new, gone or other.</param>
/// <param name="Parameters">The parameters that are new, gone or other, as <c>layer/name</c>.</param>
/// <param name="Files">Every file that is new, gone or other.</param>
public sealed record VersionDifference(
    IReadOnlyDictionary<string, IReadOnlyList<string>> Rules, IReadOnlyList<string> Parameters, IReadOnlyList<string> Files)
{
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <param name="before">Null: everything is new.</param>
    /// <param name="after">Null: nothing is left.</param>
    public static VersionDifference Between(PolicyPackage? before, PolicyPackage? after)
    {
        var (old, now) = (FilesOf(before), FilesOf(after));
        var changed = old.Keys.Union(now.Keys)
            .Where(p => !(old.TryGetValue(p, out var b) && now.TryGetValue(p, out var a) && b.AsSpan().SequenceEqual(a)))
            .Order(StringComparer.Ordinal).ToList();
        var rules = new SortedDictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        var parameters = new List<string>();
        foreach (var path in changed)
        {
            switch (path.Split('/'))
            {
                case [_, "rules", var file]:
                    var decision = Path.GetFileNameWithoutExtension(file);
                    var named = Changed(RulesOf(old.GetValueOrDefault(path)), RulesOf(now.GetValueOrDefault(path)));
                    rules[decision] = [.. rules.GetValueOrDefault(decision, []), .. named];
                    break;
                case [var layer, "parameters.json"]:
                    parameters.AddRange(Changed(ParametersOf(old.GetValueOrDefault(path)), ParametersOf(now.GetValueOrDefault(path))).Select(p => $"{layer}/{p}"));
                    break;
            }
        }

        return new VersionDifference(rules, parameters, changed);
    }

    private static Dictionary<string, byte[]> FilesOf(PolicyPackage? package) =>
        package?.Files.ToDictionary(f => f.Path, f => f.Content, StringComparer.Ordinal) ?? [];

    private static IEnumerable<string> Changed(Dictionary<string, string> before, Dictionary<string, string> after) =>
        before.Keys.Union(after.Keys).Where(k => before.GetValueOrDefault(k) != after.GetValueOrDefault(k)).Order(StringComparer.Ordinal);

    private static Dictionary<string, string> RulesOf(byte[]? file)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var rule in (Root(file)?["Rules"] as JsonArray)?.OfType<JsonObject>() ?? [])
        {
            found[rule["RuleName"]?.ToString() ?? ""] = rule.ToJsonString();
        }

        return found;
    }

    private static Dictionary<string, string> ParametersOf(byte[]? file) =>
        (Root(file)?["parameters"] as JsonObject)?.ToDictionary(m => m.Key, m => m.Value?.ToJsonString() ?? "null", StringComparer.Ordinal) ?? [];

    private static JsonNode? Root(byte[]? file) => file is null ? null : JsonNode.Parse(file, documentOptions: Lenient);
}
