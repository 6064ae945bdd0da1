using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Rules.Json;
using PolicyEngine.Supervision.Samples;

namespace PolicyEngine.Storage.Tests.Domain;

/// <summary>The repository's sample registers.</summary>
internal static class DomainSamples
{
    public static SampleRegister County { get; } = new(
        Read("samples/registers/words.json", SampleWordsReader.Read),
        Read("samples/registers/areas.json", SampleAreasReader.Read)["sample-county"],
        seed: 3,
        new DateOnly(2023, 1, 1),
        libraries: true);

    private static T Read<T>(string path, Func<LocatedValue, DiagnosticBag, T?> read)
        where T : class
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "PolicyEngine.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("PolicyEngine.sln is in no folder above the tests.");
        }

        var bag = new DiagnosticBag();
        return read(LocatedJson.Parse(File.ReadAllBytes(Path.Combine(folder, path)), path, bag)!, bag).ShouldNotBeNull();
    }
}
