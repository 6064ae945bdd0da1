using System.Text.Json;

namespace PolicyEngine.Transactions;

/// <summary>The file of saved heads: one JSON object a line, so that each day's is appended to the file kept elsewhere.</summary>
public static class HeadsFile
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow };

    public static string Line(SavedHead head) => JsonSerializer.Serialize(head, Format);

    /// <summary>Reads the lines; empty ones are passed over.</summary>
    /// <exception cref="HeadsUnreadable">A line is not a head.</exception>
    public static IReadOnlyList<SavedHead> Read(IEnumerable<string> lines)
    {
        var heads = new List<SavedHead>();
        foreach (var (line, index) in lines.Select((line, index) => (line, index)))
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            try
            {
                heads.Add(JsonSerializer.Deserialize<SavedHead>(line, Format) is { Head.Length: 2 * LedgerHash.Size } head
                    ? head
                    : throw new HeadsUnreadable(index + 1, "the head has not 64 hexadecimal characters."));
            }
            catch (JsonException e)
            {
                throw new HeadsUnreadable(index + 1, e.Message);
            }
        }

        return heads;
    }
}
