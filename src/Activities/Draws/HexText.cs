namespace PolicyEngine.Activities.Draws;

/// <summary>Bytes as people type them.</summary>
internal static class HexText
{
    /// <summary>The bytes; none where the text is not hexadecimal, which no hash and no salt is.</summary>
    public static byte[] Bytes(string? text)
    {
        try
        {
            return Convert.FromHexString(text?.Trim() ?? "");
        }
        catch (FormatException)
        {
            return [];
        }
    }
}
