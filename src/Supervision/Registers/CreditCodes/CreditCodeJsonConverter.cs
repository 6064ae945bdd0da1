using System.Text.Json;
using System.Text.Json.Serialization;

namespace PolicyEngine.Supervision.Registers;

/// <summary>A credit code is its text.</summary>
public sealed class CreditCodeJsonConverter : JsonConverter<CreditCode>
{
    /// <exception cref="JsonException">The text is not a credit code.</exception>
    public override CreditCode Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && CreditCode.TryParse(reader.GetString(), out var code)
            ? code
            : throw new JsonException("This is not a unified social credit code.");

    public override void Write(Utf8JsonWriter writer, CreditCode value, JsonSerializerOptions options) => writer.WriteStringValue(value.Text);
}
