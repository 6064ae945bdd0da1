using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PolicyEngine.Supervision.Documents;

/// <summary>How the domain's records are written as JSON: in stores and ledger entries.</summary>
public static class DomainJson
{
    /// <summary>camelCase; nulls and what follows from the rest are left out; Chinese as it is.</summary>
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        IgnoreReadOnlyProperties = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The same for what is put together only to be written: nothing of it is left out but nulls.</summary>
    public static JsonSerializerOptions Payload { get; } = new(Options) { IgnoreReadOnlyProperties = false };
}
