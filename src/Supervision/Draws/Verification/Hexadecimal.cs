namespace PolicyEngine.Supervision.Draws.Verification;

/// <summary>Reads bytes that are written as lower-case hexadecimal digits.</summary>
internal static class Hexadecimal
{
    /// <summary>The bytes, or null where the text is anything else.</summary>
    public static byte[]? Read(string text, int length) =>
        text.Length == length * 2 && text.All(c => c is >= '0' and <= '9' or >= 'a' and <= 'f') ? Convert.FromHexString(text) : null;
}
