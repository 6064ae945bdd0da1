using System.Text.Json;
using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Rules.Json;

namespace PolicyEngine.Supervision.ProfileTests;

/// <summary>Reads <c>tests/&lt;decision&gt;.json</c>. The facts are left as JSON: they are asked like any question.</summary>
public static class TestFileReader
{
    private static readonly string[] Assumptions = ["unknown", "regular"];

    /// <param name="decisions">The ids of the decisions that can be tested.</param>
    public static TestFile? Read(LocatedValue file, IReadOnlyCollection<string> decisions, DiagnosticBag bag)
    {
        if (ObjectReader.Of(file, "tests", bag) is not { } reader)
        {
            return null;
        }

        var decision = reader.Word("decision", decisions);
        var cases = reader.Items("cases", required: true).Select(c => ReadCase(c, bag)).OfType<TestCase>().ToList();
        reader.Close();
        return decision is null ? null : new TestFile(decision, cases, file.At);
    }

    private static TestCase? ReadCase(LocatedValue item, DiagnosticBag bag)
    {
        if (ObjectReader.Of(item, "case", bag) is not { } reader)
        {
            return null;
        }

        var name = reader.Text("name");
        var facts = reader.Required("facts");
        var regular = reader.OptionalWord("assume", Assumptions) == "regular";
        var asOf = reader.OptionalDate("asOf");
        var expect = reader.Required("expect") is { } e ? ReadExpectation(e, bag) : null;
        reader.Close();
        return name is null || facts is null || expect is null
            ? null
            : new TestCase(name, ToJson(facts), regular, asOf, expect, item.At);
    }

    private static Expectation? ReadExpectation(LocatedValue item, DiagnosticBag bag)
    {
        if (ObjectReader.Of(item, "expect", bag) is not { } reader)
        {
            return null;
        }

        var (verdict, due, strength) = (reader.Text("verdict"), reader.OptionalText("due"), reader.OptionalText("strength"));
        var provisional = reader.Optional("provisional") is LocatedBoolean b ? b.Value : (bool?)null;
        var lists = new[] { "clauses", "readings", "obligations", "missing", "setAside", "arguable" }.ToDictionary(n => n, n => List(reader, n));
        reader.Close();
        return verdict is null
            ? null
            : new Expectation(
                verdict, due, strength, provisional, lists["clauses"], lists["readings"], lists["obligations"],
                lists["missing"], lists["setAside"], lists["arguable"]);
    }

    private static IReadOnlyList<string>? List(ObjectReader reader, string name) =>
        reader.Optional(name) is null ? null : [.. reader.Texts(name).Select(t => t.Text)];

    private static byte[] ToJson(LocatedValue value)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            LocatedJsonWriter.Write(writer, value);
        }

        return stream.ToArray();
    }
}
