using System.Globalization;

namespace PolicyEngine.Rules.Tests.Evaluation;

/// <summary>The facts of a question: Booleans that may be unknown, and the three dates of a deadline.</summary>
/// <param name="From">Null: not given; <see cref="Never"/>: given as null; else a day of May 2024.</param>
internal sealed record ReferenceQuestion(IReadOnlyDictionary<string, bool?> Facts, int? From, int? Done, int? AsOf)
{
    public const int Never = -1;

    // Days enough that each outcome of a five-day period is possible whatever is known.
    private static readonly int[] days = [.. Enumerable.Range(1, 30)];

    public string Json
    {
        get
        {
            var members = Facts.Where(f => f.Value is not null).Select(f => $"\"{f.Key}\": {(f.Value!.Value ? "true" : "false")}").ToList();
            Add(members, "from", From);
            Add(members, "doneOn", Done);
            Add(members, "asOf", AsOf);
            return $"{{ {string.Join(", ", members)} }}";
        }
    }

    /// <summary>All that the dates may be.</summary>
    public IEnumerable<(int? From, int? Done, int? AsOf)> Dates() =>
        from f in Choices(From, nullable: true)
        from d in Choices(Done, nullable: true)
        from a in Choices(AsOf, nullable: false)
        select (f, d, a);

    /// <summary>The dates that a deadline waits for: the day one looks matters only where it may not be done.</summary>
    public IEnumerable<string> OpenDates()
    {
        if (From is null)
        {
            yield return "from";
        }

        if (Done is null)
        {
            yield return "doneOn";
        }

        if (AsOf is null && Done is null or Never)
        {
            yield return "asOf";
        }
    }

    private static IEnumerable<int?> Choices(int? given, bool nullable) => given switch
    {
        null => days.Select(d => (int?)d).Concat(nullable ? [null] : []),
        Never => [null],
        _ => [given],
    };

    private static void Add(List<string> members, string name, int? day)
    {
        if (day is { } known)
        {
            members.Add(known == Never ? $"\"{name}\": null" : string.Create(CultureInfo.InvariantCulture, $"\"{name}\": \"2024-05-{known:D2}\""));
        }
    }
}
