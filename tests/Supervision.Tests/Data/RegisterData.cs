using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Rules.Json;
using PolicyEngine.Supervision.Registers;
using PolicyEngine.Supervision.Samples;

namespace PolicyEngine.Supervision.Tests.Data;

/// <summary>The repository's own register lists and sample words.</summary>
internal static class RegisterData
{
    public static RegisterWords Words { get; } = Read("policies/registers/registers.json", RegisterWordsReader.Read);

    public static SampleWords SampleWords { get; } = Read("samples/registers/words.json", SampleWordsReader.Read);

    public static IReadOnlyDictionary<string, SampleArea> Areas { get; } = Read("samples/registers/areas.json", SampleAreasReader.Read);

    public static SampleRegister Sample(string area = "sample-county", ulong seed = 1, bool libraries = true) =>
        new(SampleWords, Areas[area], seed, new DateOnly(2023, 1, 1), libraries);

    public static T Read<T>(string path, Func<LocatedValue, DiagnosticBag, T?> read)
        where T : class
    {
        var bag = new DiagnosticBag();
        var value = LocatedJson.Parse(File.ReadAllBytes(Path.Combine(Root(), path)), path, bag);
        var result = value is null ? null : read(value, bag);
        bag.ShouldBeEmpty();
        return result.ShouldNotBeNull();
    }

    public static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "PolicyEngine.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("PolicyEngine.sln is in no folder above the tests.");
        }

        return folder;
    }
}
