using System.Text.Json;

namespace PolicyEngine.Activities.Steps;

/// <summary>Writes members of ledger entries.</summary>
internal static class EntryWriting
{
    /// <summary>A list of texts; nothing where there are none.</summary>
    public static void WriteTexts(this Utf8JsonWriter writer, string name, IReadOnlyList<string> texts)
    {
        if (texts.Count == 0)
        {
            return;
        }

        writer.WriteStartArray(name);
        foreach (var text in texts)
        {
            writer.WriteStringValue(text);
        }

        writer.WriteEndArray();
    }
}
