using System.Runtime.CompilerServices;

namespace PolicyEngine.Workflows.Tests;

/// <summary>The definition files beside the tests: <c>Good</c> ones can be published, <c>Bad</c> ones have their mistakes in a file beside them.</summary>
internal static class Fixtures
{
    private static string Folder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "Fixtures");

    /// <summary>The files of a folder as <c>folder/name.json</c>.</summary>
    public static IEnumerable<string> All(string folder) =>
        Directory.GetFiles(Path.Combine(Folder(), folder), "*.json").Order(StringComparer.Ordinal).Select(f => $"{folder}/{Path.GetFileName(f)}");

    public static byte[] Read(string file) => File.ReadAllBytes(Path.Combine(Folder(), file));

    public static string PathOf(string file) => Path.Combine(Folder(), file);
}
