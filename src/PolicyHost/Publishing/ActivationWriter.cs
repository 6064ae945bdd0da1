using System.Globalization;
using System.Text.Json.Nodes;

namespace PolicyEngine.PolicyHost.Publishing;

/// <summary>Writes what an activation changes, for the command line and the HTTP interface alike.</summary>
internal static class ActivationWriter
{
    public static JsonObject Of(ActivationPlan plan, bool dryRun) => new()
    {
        ["profile"] = plan.Id,
        ["from"] = plan.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["version"] = plan.Hash,
        ["before"] = plan.Before,
        ["dryRun"] = dryRun,
        ["rules"] = new JsonObject(plan.Difference.Rules.Select(r => KeyValuePair.Create(r.Key, (JsonNode?)List(r.Value)))),
        ["parameters"] = List(plan.Difference.Parameters),
        ["files"] = List(plan.Difference.Files),
        ["workflows"] = new JsonObject(plan.Workflows.Select(w => KeyValuePair.Create(w.Key, (JsonNode?)w.Value))),
    };

    private static JsonArray List(IEnumerable<string> texts) => [.. texts.Select(t => JsonValue.Create(t))];
}
