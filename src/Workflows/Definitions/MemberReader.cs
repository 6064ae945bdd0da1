using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Rules.Json;
using PolicyEngine.Workflows.Diagnostics;

namespace PolicyEngine.Workflows.Definitions;

/// <summary>
/// Reads members of an object whose other members stay unread. Unlike the reader of policy files it lets null stand
/// for absent and unknown members pass: these files come from other tools and newer versions.
/// </summary>
internal sealed class MemberReader(LocatedObject source, DiagnosticBag bag)
{
    /// <summary>The text; null where it is absent or null, or, with a diagnostic, something else.</summary>
    public string? Text(string name)
    {
        switch (source[name])
        {
            case null or LocatedNull:
                return null;
            case LocatedText text:
                return text.Text;
            case var other:
                bag.Add(WorkflowMessages.WrongShape(other.At, name, "a text", other.Described));
                return null;
        }
    }

    /// <summary>The member <c>name</c>, which must be there.</summary>
    public string? Name()
    {
        var name = Text("name");
        if (string.IsNullOrEmpty(name))
        {
            bag.Add(WorkflowMessages.WithoutName(source.At));
            return null;
        }

        return name;
    }

    public bool Flag(string name) => source[name] is LocatedBoolean { Value: true };

    /// <summary>The texts of a list; empty where it is absent or null.</summary>
    public IReadOnlyList<string> Texts(string name) => [.. Items(name, "a text").OfType<LocatedText>().Select(t => t.Text)];

    /// <summary>The objects of a list, each read by <paramref name="read"/>; what it gives null for is left out.</summary>
    public IReadOnlyList<T> Objects<T>(string name, Func<MemberReader, SourcePosition, T?> read)
        where T : class =>
        [.. Items(name, "an object").OfType<LocatedObject>().Select(o => read(new MemberReader(o, bag), o.At)).OfType<T>()];

    private IEnumerable<LocatedValue> Items(string name, string each)
    {
        var items = source[name] switch
        {
            null or LocatedNull => [],
            LocatedArray list => list.Items,
            var other => Misplaced(other, name, "a list"),
        };
        foreach (var item in items.Where(i => (each == "a text") != i is LocatedText || (each == "an object") != i is LocatedObject))
        {
            bag.Add(WorkflowMessages.WrongShape(item.At, $"an item of {name}", each, item.Described));
        }

        return items;
    }

    private IReadOnlyList<LocatedValue> Misplaced(LocatedValue value, string name, string expected)
    {
        bag.Add(WorkflowMessages.WrongShape(value.At, name, expected, value.Described));
        return [];
    }
}
