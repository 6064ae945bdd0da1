using System.Text.Json;

namespace PolicyEngine.Workflows.Values;

/// <summary>
/// How deeply values may be nested. What comes in is held to less than what can be read, since values stand within rows
/// of the journal, within an instance's state and within the outputs of other workflows.
/// </summary>
public static class ValueDepth
{
    /// <summary>The most levels of lists and objects (inclusive) that a value may have when it comes in or is kept.</summary>
    public const int Most = 48;

    /// <summary>What is read back may have as many levels as can be written.</summary>
    internal const int Readable = 1000;

    /// <summary>Whether the value has more than <see cref="Most"/> levels.</summary>
    public static bool IsTooDeep(JsonElement value) => Exceeds(value, Most);

    private static bool Exceeds(JsonElement value, int levels) => value.ValueKind switch
    {
        JsonValueKind.Array => levels == 0 || value.EnumerateArray().Any(item => Exceeds(item, levels - 1)),
        JsonValueKind.Object => levels == 0 || value.EnumerateObject().Any(member => Exceeds(member.Value, levels - 1)),
        _ => false,
    };
}
