using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Supervision.Policies;

namespace PolicyEngine.Supervision.Publishing;

/// <summary>
/// The content of one version of a locality: every file that an answer depends on (vocabulary, calendars, registers, the
/// layers it stands on, its own folder) and the engine. Its hash is the version's name everywhere.
/// </summary>
/// <param name="Id">The locality.</param>
/// <param name="Files">By path, in ordinal order.</param>
/// <param name="Engine">The engine that the answers were checked with.</param>
public sealed record PolicyPackage(string Id, IReadOnlyList<PolicyFile> Files, string Engine)
{
    private const string Format = "policyengine package 1";

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>The package of a locality as the files are now.</summary>
    /// <param name="layers">The localities that it stands on.</param>
    public static PolicyPackage Of(PolicyFiles files, string id, IEnumerable<string> layers) => new(
        id,
        [.. new[] { PolicyFiles.VocabularyFolder, PolicyFiles.CalendarFolder, PolicyFiles.RegisterFolder, id }.Concat(layers)
            .Distinct().SelectMany(files.In).OrderBy(f => f.Path, StringComparer.Ordinal)],
        PolicyFiles.EngineVersion);

    /// <summary>The one way to write this package: equal files give equal bytes.</summary>
    public ReadOnlyMemory<byte> ToUtf8()
    {
        var buffer = new ArrayBufferWriter<byte>(Files.Sum(f => f.Content.Length + f.Content.Length / 8 + 128) + 256);
        using var writer = new Utf8JsonWriter(buffer, Options);
        writer.WriteStartObject();
        writer.WriteString("format", Format);
        writer.WriteString("engine", Engine);
        writer.WriteString("id", Id);
        writer.WriteStartArray("files");
        foreach (var file in Files)
        {
            writer.WriteStartObject();
            writer.WriteString("path", file.Path);
            writer.WriteString("sha256", HashOf(file.Content));
            WriteContent(writer, file.Content);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenMemory;
    }

    /// <summary>SHA-256 of <see cref="ToUtf8"/>, 64 lower-case hexadecimal digits.</summary>
    public string Hash() => HashOf(ToUtf8().Span);

    /// <summary>The hash under which such content is kept.</summary>
    public static string HashOf(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));

    /// <summary>Reads a package; null, with a diagnostic, where it is none.</summary>
    public static PolicyPackage? Read(ReadOnlyMemory<byte> content, SourcePosition at, DiagnosticBag bag)
    {
        try
        {
            using var json = JsonDocument.Parse(content);
            var root = json.RootElement;
            if (root.GetProperty("format").GetString() != Format)
            {
                bag.Add(Messages.NotAPackage(at, $"its format is not '{Format}'."));
                return null;
            }

            var files = root.GetProperty("files").EnumerateArray().Select(Read).OrderBy(f => f.Path, StringComparer.Ordinal).ToList();
            return new PolicyPackage(Text(root, "id"), files, Text(root, "engine"));
        }
        catch (Exception e) when (IsUnreadable(e))
        {
            bag.Add(Messages.NotAPackage(at, e.Message));
            return null;
        }
    }

    /// <summary>
    /// Where a content that no longer has its hash was changed: the files that are not what they were when they were
    /// published. Empty where the change lies elsewhere, or nothing can be read of it.
    /// </summary>
    public static IReadOnlyList<string> ChangedFiles(ReadOnlyMemory<byte> content)
    {
        try
        {
            using var json = JsonDocument.Parse(content);
            return [.. json.RootElement.GetProperty("files").EnumerateArray()
                .Where(f => Text(f, "sha256") != HashOf(Read(f).Content)).Select(f => Text(f, "path"))];
        }
        catch (Exception e) when (IsUnreadable(e))
        {
            return [];
        }
    }

    private static bool IsUnreadable(Exception e) => e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException;

    private static PolicyFile Read(JsonElement file) => new(
        Text(file, "path"),
        file.TryGetProperty("base64", out var bytes) ? bytes.GetBytesFromBase64() : Strict.GetBytes(Text(file, "content")));

    private static string Text(JsonElement of, string member) =>
        of.GetProperty(member).GetString() ?? throw new FormatException($"'{member}' is null.");

    // Files are UTF-8; one that is not is broken, and must still have a hash of its own.
    private static void WriteContent(Utf8JsonWriter writer, byte[] content)
    {
        if (System.Text.Unicode.Utf8.IsValid(content))
        {
            writer.WriteString("content", content);
        }
        else
        {
            writer.WriteBase64String("base64", content);
        }
    }
}
