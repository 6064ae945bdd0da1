using System.Text.Json;
using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Workflows.Definitions;

namespace PolicyEngine.Workflows.Tests.Definitions;

public class RoundTripTests
{
    public static TheoryData<string> Files() => [.. Fixtures.All("Good").Concat(Fixtures.All("Bad")).Where(IsReadable)];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_that_is_read_and_written_again_is_equal_member_for_member(string file)
    {
        var original = Fixtures.Read(file);
        var written = DefinitionWriter.Write(DefinitionReader.Read(original, file, [])!);
        JsonElement.DeepEquals(JsonDocument.Parse(original).RootElement, JsonDocument.Parse(written).RootElement).ShouldBeTrue();
        Members(written).ShouldBe(Members(original), "in the same order");
    }

    [Fact]
    public void Numbers_keep_their_digits()
    {
        var written = System.Text.Encoding.UTF8.GetString(DefinitionWriter.Write(Good("older-forms")));
        written.ShouldContain("-1.4210854715202004e-14");
        written.ShouldContain("\"y\": 1.50");
        written.ShouldContain("1e3");
    }

    [Fact]
    public void The_marks_of_a_version_are_written_in_place_and_the_rest_is_kept()
    {
        var definition = Good("plan-review");
        var exported = JsonDocument.Parse(DefinitionWriter.Write(definition, new VersionMarks(9, false, true))).RootElement;
        exported.GetProperty("version").GetInt32().ShouldBe(9);
        exported.GetProperty("isLatest").GetBoolean().ShouldBeFalse();
        exported.GetProperty("$schema").GetString().ShouldBe(DefinitionWriter.Schema);
        exported.GetProperty("root").GetRawText().Length.ShouldBeGreaterThan(1000);
    }

    [Fact]
    public void A_version_is_named_by_what_it_says_and_not_by_how_it_is_laid_out()
    {
        var text = System.Text.Encoding.UTF8.GetString(Fixtures.Read("Good/plan-review.json"));
        var hash = DefinitionHash.Of(Good("plan-review"));
        Hash(text.Replace("\"version\": 1, \"toolVersion\": \"3.6.0.0\"", "\"toolVersion\": \"3.8\",\n\n \"version\": 12")).ShouldBe(hash);
        Hash(text.Replace("\"approved\"", "\"accepted\"")).ShouldNotBe(hash);
    }

    [Fact]
    public void Older_forms_of_connections_and_inputs_are_understood()
    {
        var root = Good("older-forms").Root;
        root.Connections.Select(c => $"{c.Source}:{c.Port}>{c.Target}:{c.TargetPort}").ShouldBe(["a:Done>b:In", "b:Done>c:In", "c:Done>d:In"]);
        root.SelfAndDescendants().Select(a => a.Path).ShouldBe(["flow", "flow:a", "flow:b", "flow:c", "flow:c:line", "flow:d"]);
    }

    private static WorkflowDefinition Good(string name) => DefinitionReader.Read(Fixtures.Read($"Good/{name}.json"), name, [])!;

    private static string Hash(string text) => DefinitionHash.Of(DefinitionReader.Read(System.Text.Encoding.UTF8.GetBytes(text), "x", [])!);

    private static bool IsReadable(string file) => DefinitionReader.Read(Fixtures.Read(file), file, new DiagnosticBag()) is not null;

    private static IReadOnlyList<string> Members(byte[] json)
    {
        var names = new List<string>();
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName)
            {
                names.Add(reader.GetString()!);
            }
        }

        return names;
    }
}
