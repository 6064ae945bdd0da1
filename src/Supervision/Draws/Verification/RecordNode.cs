using System.Text.Json;
using PolicyEngine.Supervision.Draws.Freezing;

namespace PolicyEngine.Supervision.Draws.Verification;

/// <summary>An object of the record, read by names that must be there. Knows its path, for the message.</summary>
internal readonly struct RecordNode(JsonElement element, string path)
{
    public string Path => path;

    public RecordNode Object(string name)
    {
        var value = Member(name);
        return value.ValueKind == JsonValueKind.Object ? new RecordNode(value, At(name)) : throw Wrong(name, "an object");
    }

    public RecordNode? ObjectOrNull(string name) => Member(name).ValueKind == JsonValueKind.Null ? null : Object(name);

    public List<RecordNode> Objects(string name)
    {
        var here = At(name);
        return [.. List(name).Select((e, i) => e.ValueKind == JsonValueKind.Object
            ? new RecordNode(e, $"{here}/{i}")
            : throw new RecordShapeException(Messages.WrongShape($"{here}/{i}", "an object")))];
    }

    public string Text(string name, int longest = FrozenText.LongestId)
    {
        var value = Member(name);
        return value.ValueKind == JsonValueKind.String && value.GetString() is { } text && FrozenText.IsUsable(text, longest)
            ? text : throw Wrong(name, "a text");
    }

    public string? TextOrNull(string name) => Member(name).ValueKind == JsonValueKind.Null ? null : Text(name);

    public List<string> Texts(string name)
    {
        var here = At(name);
        return [.. List(name).Select((e, i) => e.ValueKind == JsonValueKind.String
            ? e.GetString()! : throw new RecordShapeException(Messages.WrongShape($"{here}/{i}", "a text")))];
    }

    public int Integer(string name, int least = 0, int most = int.MaxValue)
    {
        var value = Member(name);
        return value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= least && number <= most
            ? number : throw Wrong(name, most == int.MaxValue ? $"a whole number from {least}" : $"a whole number from {least} to {most}");
    }

    public int? IntegerOrNull(string name, int least = 0) => Member(name).ValueKind == JsonValueKind.Null ? null : Integer(name, least);

    public List<int> Integers(string name)
    {
        var here = At(name);
        return [.. List(name).Select((e, i) => e.ValueKind == JsonValueKind.Number && e.TryGetInt32(out var number)
            ? number : throw new RecordShapeException(Messages.WrongShape($"{here}/{i}", "a whole number")))];
    }

    public bool Boolean(string name) => Member(name).ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw Wrong(name, "true or false"),
    };

    public byte[] Hex(string name, int length)
    {
        var value = Member(name);
        return value.ValueKind == JsonValueKind.String && Hexadecimal.Read(value.GetString()!, length) is { } bytes
            ? bytes : throw Wrong(name, $"{length * 2} lower-case hexadecimal digits");
    }

    public byte[]? HexOrNull(string name, int length) => Member(name).ValueKind == JsonValueKind.Null ? null : Hex(name, length);

    public RecordShapeException Wrong(string name, string expected) => new(Messages.WrongShape(At(name), expected));

    private JsonElement Member(string name) =>
        element.TryGetProperty(name, out var value) ? value : throw Wrong(name, "this member, which is missing");

    private IEnumerable<JsonElement> List(string name)
    {
        var value = Member(name);
        return value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : throw Wrong(name, "a list");
    }

    private string At(string name) => $"{path}/{name}";
}
