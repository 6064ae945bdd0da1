using System.Globalization;
using System.Text;

namespace PolicyEngine.PolicyHost.CommandLine;

/// <summary>Reads the facts of one question from a file or standard input.</summary>
internal static class FactsInput
{
    /// <summary>No question is near this long.</summary>
    private const int Longest = 1024 * 1024;

    /// <summary>Where in the input a byte stands: file:line:column, each from 1.</summary>
    /// <param name="at">Its number in the text, from 1.</param>
    public static string Place(string fileOrDash, ReadOnlySpan<byte> bytes, int at)
    {
        var before = bytes[..Math.Clamp(at - 1, 0, bytes.Length)];
        var column = Encoding.UTF8.GetCharCount(before[(before.LastIndexOf((byte)'\n') + 1)..]) + 1;
        return string.Create(CultureInfo.InvariantCulture, $"{(fileOrDash == "-" ? "facts" : fileOrDash)}:{before.Count((byte)'\n') + 1}:{column}");
    }

    /// <summary>The bytes; null, with a message, where they cannot be read.</summary>
    public static byte[]? Read(CommandContext context, string? fileOrDash)
    {
        if (fileOrDash is null)
        {
            context.Error("The facts are missing: --facts FILE, or --facts - for standard input.");
            return null;
        }

        try
        {
            using var input = context.OpenInput(fileOrDash);
            using var bytes = new MemoryStream();
            var buffer = new byte[81920];
            int read;
            while ((read = input.Read(buffer)) > 0)
            {
                bytes.Write(buffer, 0, read);
                if (bytes.Length > Longest)
                {
                    context.Error($"The facts in '{fileOrDash}' are longer than {Longest} bytes. One question is a small JSON object; for many use --batch.");
                    return null;
                }
            }

            return bytes.ToArray() is [0xEF, 0xBB, 0xBF, .. var text] ? text : bytes.ToArray();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            context.Error($"The facts in '{fileOrDash}' cannot be read: {e.Message}");
            return null;
        }
    }
}
