using System.Text.Json;
using PolicyEngine.Supervision.Documents;

namespace PolicyEngine.PolicyHost.Http.Commands;

/// <summary>Answers as the domain writes its documents.</summary>
internal static class JsonText
{
    public const string Type = "application/json; charset=utf-8";

    public static IResult Of(object value) => Results.Content(JsonSerializer.Serialize(value, value.GetType(), DomainJson.Options), Type);
}
