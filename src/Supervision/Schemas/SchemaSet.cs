using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using PolicyEngine.Rules.Vocabulary;

namespace PolicyEngine.Supervision.Schemas;

/// <summary>
/// A JSON Schema for every kind of policy file, so that an editor completes and checks while one types. The host's
/// own check stays the one that decides; the schemas are generated and a test holds the stored ones to it.
/// </summary>
public static class SchemaSet
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>File name and content of every schema, in order of name.</summary>
    public static IReadOnlyDictionary<string, string> Of(IEnumerable<DecisionDefinition> decisions)
    {
        var schemas = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["profile.schema.json"] = Write(LocalitySchemas.Profile()),
            ["clauses.schema.json"] = Write(LocalitySchemas.Clauses()),
            ["parameters.schema.json"] = Write(LocalitySchemas.Parameters()),
            ["duties.schema.json"] = Write(LocalitySchemas.Duties()),
            ["vocabulary.schema.json"] = Write(VocabularySchema.File()),
        };
        foreach (var decision in decisions)
        {
            schemas[$"rules/{decision.Id}.schema.json"] = Write(DecisionSchemas.Rules(decision));
            schemas[$"tests/{decision.Id}.schema.json"] = Write(DecisionSchemas.Tests(decision));
        }

        return schemas;
    }

    private static string Write(JsonObject schema) => schema.ToJsonString(Indented).ReplaceLineEndings("\n") + "\n";
}
