using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Workflows.Definitions;
using PolicyEngine.Workflows.Publishing;
using PolicyEngine.Workflows.Registry;

namespace PolicyEngine.Workflows.Tests.Publishing;

public class PublishedFileTests
{
    public static TheoryData<string> Good() => [.. Fixtures.All("Good")];

    public static TheoryData<string> Bad() => [.. Fixtures.All("Bad")];

    [Theory]
    [MemberData(nameof(Good))]
    public void A_good_file_can_be_published(string file) => Check(file).Where(d => d.Severity == Severity.Error).ShouldBeEmpty();

    /// <summary>Set WRITE_EXPECTED=1 to write the files anew, then read what changed.</summary>
    [Theory]
    [MemberData(nameof(Bad))]
    public void A_bad_file_is_told_all_its_mistakes_with_their_places(string file)
    {
        var found = Check(file);
        found.Any(d => d.Severity == Severity.Error).ShouldBeTrue();
        var expected = Path.ChangeExtension(Fixtures.PathOf(file), ".txt");
        var text = string.Concat(found.Select(d => $"{d}\n"));
        if (Environment.GetEnvironmentVariable("WRITE_EXPECTED") == "1")
        {
            File.WriteAllText(expected, text);
        }

        text.ShouldBe(File.ReadAllText(expected));
    }

    [Fact]
    public void Every_message_about_definitions_has_its_page()
    {
        var pages = Path.Combine(Fixtures.PathOf(".."), "..", "..", "docs", "diagnostics");
        var ids = Fixtures.All("Bad").SelectMany(Check).Select(d => d.Id).Where(i => i.StartsWith("PE12", StringComparison.Ordinal)).Distinct();
        ids.ShouldAllBe(i => File.Exists(Path.Combine(pages, $"{i}.md")));
    }

    private static IReadOnlyList<Diagnostic> Check(string file)
    {
        var bag = new DiagnosticBag();
        if (DefinitionReader.Read(Fixtures.Read(file), Path.GetFileName(file), bag) is { } definition)
        {
            new WorkflowCompiler(ActivityRegistry.BuiltIn).Compile(definition, bag);
        }

        return bag.Sorted();
    }
}
