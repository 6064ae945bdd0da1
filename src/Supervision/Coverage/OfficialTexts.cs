using System.Security.Cryptography;

namespace PolicyEngine.Supervision.Coverage;

/// <summary>
/// The official texts that a deployment supplies, found by their SHA-256 and never by their name. They are not part
/// of the product.
/// </summary>
public sealed class OfficialTexts
{
    private readonly Dictionary<string, byte[]> byHash;

    private OfficialTexts(Dictionary<string, byte[]> byHash) => this.byHash = byHash;

    public static OfficialTexts None { get; } = new([]);

    /// <summary>Every file of a folder, folders below it not included.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static OfficialTexts From(string folder) => new(
        Directory.EnumerateFiles(folder)
            .Select(File.ReadAllBytes)
            .DistinctBy(HashOf)
            .ToDictionary(HashOf, StringComparer.Ordinal));

    /// <summary>The text with that hash, or null.</summary>
    public byte[]? Find(string sha256) => byHash.GetValueOrDefault(sha256);

    public static string HashOf(byte[] text) => Convert.ToHexStringLower(SHA256.HashData(text));
}
