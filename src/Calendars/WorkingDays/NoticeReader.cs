using System.Globalization;
using System.Text.Json;

namespace PolicyEngine.Calendars;

/// <summary>
/// Reads working-day tables strictly: an administrator types them in from a notice, and a slip of the finger here
/// would silently move every deadline of the year. Collects all mistakes before it refuses.
/// </summary>
internal ref struct NoticeReader
{
    private const string HolidaysMember = "holidays";
    private const string WorkdaysMember = "workdays";
    private const int MaxDepth = 8;

    private readonly ReadOnlySpan<byte> utf8;
    private readonly List<string> mistakes = [];
    private Utf8JsonReader reader;

    private NoticeReader(ReadOnlySpan<byte> utf8)
    {
        this.utf8 = utf8;
        reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = MaxDepth });
    }

    /// <summary>Reads <c>{ "2026": { "holidays": […], "workdays": […] } }</c>, at least one year.</summary>
    public static IReadOnlyList<Notice> ReadTable(ReadOnlySpan<byte> utf8, string file)
    {
        var notices = new SortedDictionary<int, Notice>();
        Read(utf8, file, (ref NoticeReader r) => r.Table(notices));
        return [.. notices.Values];
    }

    /// <summary>Reads <c>{ "holidays": […], "workdays": […] }</c>.</summary>
    public static LocalDays ReadLocal(ReadOnlySpan<byte> utf8, string file)
    {
        var days = new Dictionary<DateOnly, bool>();
        Read(utf8, file, (ref NoticeReader r) => r.Lists(null, days));
        var notice = new Notice(null, days);
        return new LocalDays(notice.Holidays, notice.Workdays);
    }

    private delegate void Part(ref NoticeReader reader);

    private static void Read(ReadOnlySpan<byte> utf8, string file, Part part)
    {
        var body = utf8 is [0xEF, 0xBB, 0xBF, ..] ? utf8[3..] : utf8;
        var reader = new NoticeReader(body);
        try
        {
            reader.reader.Read();
            part(ref reader);
            reader.reader.Read();
        }
        catch (JsonException e)
        {
            reader.mistakes.Add($"Line {(e.LineNumber ?? 0) + 1}: this is not valid JSON ({Reason(e)}).");
        }
        catch (InvalidOperationException)
        {
            reader.Mistake("a text is not valid UTF-8.");
        }

        if (reader.mistakes.Count > 0)
        {
            throw new CalendarFormatException(file, reader.mistakes);
        }
    }

    private static string Reason(JsonException e)
    {
        var cut = e.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return (cut < 0 ? e.Message : e.Message[..cut]).TrimEnd('.');
    }

    private void Table(SortedDictionary<int, Notice> notices)
    {
        if (!Expect(JsonTokenType.StartObject, "an object with a member for each year"))
        {
            return;
        }

        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = reader.GetString()!;
            var isYear = name.Length == 4 && int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year > 0
                ? year : (int?)null;
            if (isYear is null)
            {
                Mistake($"'{name}' is not a year; expected four digits.");
            }
            else if (notices.ContainsKey(isYear.Value))
            {
                Mistake($"the year {name} is written twice.");
            }

            reader.Read();
            var days = new Dictionary<DateOnly, bool>();
            Lists(isYear, days);
            if (isYear is { } known)
            {
                notices.TryAdd(known, new Notice(known, days));
            }
        }

        if (notices.Count == 0 && mistakes.Count == 0)
        {
            Mistake("the table holds no year.");
        }
    }

    /// <summary>The two lists; both must be there, so that a forgotten one is not taken for an empty one.</summary>
    private void Lists(int? year, Dictionary<DateOnly, bool> days)
    {
        if (!Expect(JsonTokenType.StartObject, $"an object with '{HolidaysMember}' and '{WorkdaysMember}'"))
        {
            return;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = reader.GetString()!;
            if (name is not (HolidaysMember or WorkdaysMember))
            {
                Mistake($"the member '{name}' is not known; expected '{HolidaysMember}' or '{WorkdaysMember}'.");
                reader.Read();
                reader.Skip();
                continue;
            }

            if (!seen.Add(name))
            {
                Mistake($"the member '{name}' is written twice in one object.");
            }

            reader.Read();
            Days(name, year, days);
        }

        foreach (var required in new[] { HolidaysMember, WorkdaysMember })
        {
            if (!seen.Contains(required))
            {
                Mistake($"the member '{required}' is missing{(year is { } y ? $" in {y:D4}" : "")}; write an empty list if there is none.");
            }
        }
    }

    private void Days(string list, int? year, Dictionary<DateOnly, bool> days)
    {
        if (!Expect(JsonTokenType.StartArray, $"a list of days in '{list}'"))
        {
            return;
        }

        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (Expect(JsonTokenType.String, $"a day as \"yyyy-MM-dd\" in '{list}'"))
            {
                Day(reader.GetString()!, works: list == WorkdaysMember, year, days);
            }
        }
    }

    private void Day(string text, bool works, int? year, Dictionary<DateOnly, bool> days)
    {
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            Mistake($"'{text}' is not a day of the calendar; expected yyyy-MM-dd.");
        }
        else if (year is { } expected && day.Year != expected)
        {
            Mistake($"{text} stands under {expected:D4}; move it to {day.Year:D4}.");
        }
        else if (works && year is not null && Weekdays.Contains(day))
        {
            // Nationally a make-up day is always a Saturday or Sunday: a weekday here is a typing mistake.
            Mistake($"{text} is a {day.DayOfWeek}; a make-up day is a Saturday or a Sunday.");
        }
        else if (!days.TryAdd(day, works))
        {
            Mistake(days[day] == works ? $"{text} is listed twice." : $"{text} is both a holiday and a make-up day.");
        }
    }

    private bool Expect(JsonTokenType kind, string expected)
    {
        if (reader.TokenType == kind)
        {
            return true;
        }

        Mistake($"expected {expected}.");
        reader.Skip();
        return false;
    }

    private readonly void Mistake(string what)
    {
        var line = utf8[..(int)reader.TokenStartIndex].Count((byte)'\n') + 1;
        mistakes.Add($"Line {line}: {what}");
    }
}
