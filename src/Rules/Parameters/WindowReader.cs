using PolicyEngine.Calendars;
using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Rules.Json;

namespace PolicyEngine.Rules.Parameters;

internal static class WindowReader
{
    private static readonly Dictionary<string, DayOfWeek> weekdays = new(StringComparer.Ordinal)
    {
        ["mon"] = DayOfWeek.Monday,
        ["tue"] = DayOfWeek.Tuesday,
        ["wed"] = DayOfWeek.Wednesday,
        ["thu"] = DayOfWeek.Thursday,
        ["fri"] = DayOfWeek.Friday,
        ["sat"] = DayOfWeek.Saturday,
        ["sun"] = DayOfWeek.Sunday,
    };

    public static TimeWindow? Read(LocatedValue value, DiagnosticBag bag)
    {
        var reader = ObjectReader.Of(value, "window", bag);
        if (reader is null)
        {
            return null;
        }

        var (any, byClass, always) = (reader.Optional("any"), reader.Optional("byClass"), reader.Optional("always"));
        var (months, days) = (reader.Optional("months"), reader.Optional("days"));
        var (weekly, floating) = (reader.Optional("weekdays"), reader.Optional("floating"));
        reader.Close();
        var recurring = months ?? days ?? weekly ?? floating;
        if (new[] { any, byClass, always, recurring }.Count(v => v is not null) != 1)
        {
            bag.Add(Messages.WindowNotUnderstood(value.At, "it must be of one shape"));
            return null;
        }

        return any is not null ? Any(any, bag)
            : byClass is not null ? ByClass(byClass, bag)
            : always is not null ? Always(always, bag)
            : Recurring(months, days, weekly, floating, bag);
    }

    private static TimeWindow? Always(LocatedValue value, DiagnosticBag bag)
    {
        if (value is LocatedBoolean { Value: true })
        {
            return TimeWindow.Always;
        }

        bag.Add(Messages.WindowNotUnderstood(value.At, "'always' can only be true"));
        return null;
    }

    private static AnyWindow? Any(LocatedValue value, DiagnosticBag bag)
    {
        if (Items(value, "any", bag) is not { } items)
        {
            return null;
        }

        var windows = items.Select(i => Read(i, bag)).ToList();
        return windows.Contains(null) ? null : new AnyWindow(windows!);
    }

    private static ClassWindow? ByClass(LocatedValue value, DiagnosticBag bag)
    {
        if (value is not LocatedObject { Members.Count: > 0 } classes)
        {
            bag.Add(Messages.WindowNotUnderstood(value.At, "'byClass' needs an object with a window for each class"));
            return null;
        }

        var windows = classes.Members.Select(m => KeyValuePair.Create(m.Name, Read(m.Value, bag))).ToList();
        return windows.Exists(w => w.Value is null) ? null : new ClassWindow(windows!);
    }

    private static RecurringWindow? Recurring(
        LocatedValue? months, LocatedValue? days, LocatedValue? weekly, LocatedValue? floating, DiagnosticBag bag)
    {
        var before = bag.Count;
        var m = months is null ? null : Items(months, "months", bag)?.Select(i => WholeNumber.Read(i, "months", 1, 12, bag) ?? 0).ToList();
        var d = days is null ? null : Items(days, "days", bag)?.Select(i => Range(i, bag)).ToList();
        var w = weekly is null ? null : Items(weekly, "weekdays", bag)?.Select(i => Weekday(i, bag)).ToList();
        int? perMonth = null;
        if (floating is not null && ObjectReader.Of(floating, "floating", bag) is { } reader)
        {
            perMonth = WholeNumber.Read(reader.Required("perMonth"), "perMonth", 1, 31, bag);
            reader.Close();
        }

        return bag.Count > before ? null : new RecurringWindow(m, d, w, perMonth);
    }

    private static DayRange Range(LocatedValue value, DiagnosticBag bag)
    {
        if (ObjectReader.Of(value, "days", bag) is not { } reader)
        {
            return default;
        }

        var from = WholeNumber.Read(reader.Required("from"), "from", 1, 31, bag);
        var to = WholeNumber.Read(reader.Required("to"), "to", 1, 31, bag);
        reader.Close();
        if (from > to)
        {
            bag.Add(Messages.WindowNotUnderstood(value.At, "the range of days ends before it begins"));
            return default;
        }

        return new DayRange(from ?? 1, to ?? 31);
    }

    private static DayOfWeek Weekday(LocatedValue value, DiagnosticBag bag)
    {
        if (value is LocatedText text && weekdays.TryGetValue(text.Text, out var day))
        {
            return day;
        }

        bag.Add(Messages.UnknownWord(value.At, "weekday", (value as LocatedText)?.Text ?? value.Described, weekdays.Keys));
        return default;
    }

    private static IReadOnlyList<LocatedValue>? Items(LocatedValue value, string what, DiagnosticBag bag)
    {
        if (value is LocatedArray { Items.Count: > 0 } list)
        {
            return list.Items;
        }

        bag.Add(Messages.WindowNotUnderstood(value.At, $"'{what}' needs a list with at least one entry"));
        return null;
    }
}
