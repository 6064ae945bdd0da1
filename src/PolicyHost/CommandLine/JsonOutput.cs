using System.Text.Encodings.Web;
using System.Text.Json;

namespace PolicyEngine.PolicyHost.CommandLine;

/// <summary>JSON on standard output, Chinese unescaped.</summary>
internal static class JsonOutput
{
    public static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(CommandContext context, Action<Utf8JsonWriter> write)
    {
        using var output = context.OpenOutput();
        using (var writer = new Utf8JsonWriter(output, Options))
        {
            write(writer);
        }

        output.WriteByte((byte)'\n');
    }
}
