using System.Text.Json;

namespace PolicyEngine.Workflows.Definitions;

/// <summary>What an exported file says of the version that it holds.</summary>
/// <param name="Version">Counts from 1.</param>
public sealed record VersionMarks(int Version, bool IsLatest, bool IsPublished)
{
    internal IEnumerable<(string Name, Action<Utf8JsonWriter> Write)> Members =>
    [
        ("version", w => w.WriteNumberValue(Version)),
        ("isLatest", w => w.WriteBooleanValue(IsLatest)),
        ("isPublished", w => w.WriteBooleanValue(IsPublished)),
    ];
}
