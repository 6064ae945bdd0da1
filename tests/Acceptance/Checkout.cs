namespace PolicyEngine.Acceptance;

/// <summary>The checkout the tests were built from, and the official texts that may lie beside it.</summary>
internal static class Checkout
{
    public static string Root { get; } = Find();

    public static string Policies => Path.Combine(Root, "policies");

    public static string Workflows => Path.Combine(Root, "workflows");

    public static string Rehearsals => Path.Combine(Root, "samples", "rehearsals");

    public static string Documents => Path.Combine(Root, "..", "shared", "documents");

    public static string Fixtures => Path.Combine(AppContext.BaseDirectory, "Fixtures", "policies");

    /// <summary>A copy of the shipped policies, with the fixture localities beside them where wanted.</summary>
    public static TemporaryPolicies CopyPolicies(bool withFixtures = false) => new(withFixtures ? [Policies, Fixtures] : [Policies]);

    private static string Find()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "PolicyEngine.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("PolicyEngine.sln is in no folder above the tests.");
        }

        return folder;
    }
}
