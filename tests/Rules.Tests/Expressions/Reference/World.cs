using System.Globalization;
using PolicyEngine.Rules.Values;

namespace PolicyEngine.Rules.Tests.Expressions.Reference;

/// <summary>The facts of one question in the plainest form: by name, as objects.</summary>
internal sealed class World
{
    /// <summary>Not given, nor assumed.</summary>
    public static readonly object Unknown = "(unknown)";

    public static readonly object Null = "(null)";

    /// <summary>Within the limit, without a value.</summary>
    public static readonly object InOrder = "(in order)";

    private readonly Dictionary<string, object> values = [];
    private readonly HashSet<string> given = [];

    /// <param name="facts">As <see cref="Question.Of"/> reads it.</param>
    public World(string facts)
    {
        foreach (var pair in facts.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var sides = pair.Split('=', 2);
            var name = sides[0].TrimStart('~');
            values[name] = Read(name, sides[1]);
            if (!sides[0].StartsWith('~') && sides[1] != "in-order")
            {
                given.Add(name);
            }
        }
    }

    public object this[string name] => values.GetValueOrDefault(name, Unknown);

    public bool Given(string name) => given.Contains(name);

    private static object Read(string name, string text) => (text, Sample.Facts.Single(f => f.Name == name).Kind) switch
    {
        ("null", _) => Null,
        ("in-order", _) => InOrder,
        (_, ValueKind.Boolean) => text == "true",
        (_, ValueKind.Number) => decimal.Parse(text, CultureInfo.InvariantCulture),
        (_, ValueKind.Date) => DateOnly.Parse(text, CultureInfo.InvariantCulture),
        (_, ValueKind.Codes) => text == "-" ? Array.Empty<string>() : text.Split(','),
        _ => text,
    };
}
