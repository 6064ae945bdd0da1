using System.Collections.Frozen;
using PolicyEngine.Calendars;
using PolicyEngine.Rules.Values;
using static PolicyEngine.Rules.Expressions.Functions.FunctionBuilder;

namespace PolicyEngine.Rules.Expressions.Functions;

/// <summary>
/// The closed table of functions. <c>Facts.Given</c>, <c>Facts.First</c> and the two of <c>Lists</c> look at more than
/// their arguments' values, so that they have nodes of their own and stand here by name only.
/// </summary>
public static class FunctionTable
{
    public const string Given = "Facts.Given";
    public const string First = "Facts.First";
    public const string ContainsAll = "Lists.ContainsAll";
    public const string ContainsAny = "Lists.ContainsAny";

    private static readonly FrozenDictionary<string, FunctionDefinition[]> ByName = All()
        .GroupBy(f => f.Name, StringComparer.Ordinal)
        .ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);

    /// <summary>Every function, as <c>Class.Name</c>.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. ByName.Keys.Concat([Given, First, ContainsAll, ContainsAny]).Order(StringComparer.Ordinal)];

    /// <summary>The classes that functions are called on.</summary>
    public static IReadOnlyList<string> Classes { get; } =
        [.. Names.Select(n => n[..n.IndexOf('.', StringComparison.Ordinal)]).Distinct()];

    /// <summary>The overloads of a function; empty where there is none of that name.</summary>
    public static IReadOnlyList<FunctionDefinition> Overloads(string name) => ByName.GetValueOrDefault(name, []);

    private static IEnumerable<FunctionDefinition> All() => [.. Times(), .. Limits(), .. Windows(), .. Numbers(), .. Texts()];

    private static IEnumerable<FunctionDefinition> Times() =>
    [
        Of<DateTimeOffset, DateOnly>("Time.DateOf", TimeFunctions.DateOf) with { KeepsInOrder = true, CanFail = true },
        OnCalendar<DateOnly, Amount, DateOnly>("Time.After", TimeFunctions.After) with { CanFail = true },
        OnCalendar<DateTimeOffset, Amount, DateTimeOffset>("Time.After", TimeFunctions.After) with { CanFail = true },
        OnCalendar<DateOnly, Amount, DateOnly>("Time.Before", TimeFunctions.Before) with { CanFail = true },
        OnCalendar<DateTimeOffset, Amount, DateTimeOffset>("Time.Before", TimeFunctions.Before) with { CanFail = true },
        Of<DateOnly, decimal>("Time.Year", TimeFunctions.Year),
        Of<DateOnly, decimal>("Time.Month", TimeFunctions.Month),
        Of<DateOnly, decimal>("Time.Day", TimeFunctions.Day),
        Of<DateOnly, decimal>("Time.Quarter", TimeFunctions.Quarter),
        Of<decimal, DateOnly>("Time.YearEnd", TimeFunctions.YearEnd) with { CanFail = true },
        Of<DateOnly, DateOnly>("Time.QuarterStart", TimeFunctions.QuarterStart),
        Of<DateOnly, DateOnly>("Time.QuarterEnd", TimeFunctions.QuarterEnd),
        Of<decimal, decimal, decimal, DateOnly>("Time.OnDay", TimeFunctions.OnDay) with { CanFail = true },
        Of<DateOnly, DateOnly, decimal>("Time.DaysBetween", TimeFunctions.DaysBetween),
        OnCalendar<DateOnly, DateOnly, decimal>("Time.WorkingDaysBetween", TimeFunctions.WorkingDaysBetween),
        OnCalendar<DateOnly, bool>("Time.IsWorkingDay", TimeFunctions.IsWorkingDay),
    ];

    private static IEnumerable<FunctionDefinition> Limits() => new[]
    {
        OnCalendar<DateOnly, DateOnly, Amount, bool>("Limit.KeptAfter", LimitFunctions.KeptAfter) with { CanFail = true },
        OnCalendar<DateTimeOffset, DateTimeOffset, Amount, bool>("Limit.KeptAfter", LimitFunctions.KeptAfter) with { CanFail = true },
        OnCalendar<DateOnly, DateOnly, Amount, bool>("Limit.KeptBefore", LimitFunctions.KeptBefore) with { CanFail = true },
        OnCalendar<DateTimeOffset, DateTimeOffset, Amount, bool>("Limit.KeptBefore", LimitFunctions.KeptBefore) with { CanFail = true },
        Of<DateOnly, DateOnly, bool>("Limit.KeptBy", LimitFunctions.NotLater),
        Of<DateTimeOffset, DateTimeOffset, bool>("Limit.KeptBy", LimitFunctions.NotLater),
        Of<DateOnly, DateOnly, bool>("Limit.Running", LimitFunctions.NotLater),
        Of<DateTimeOffset, DateTimeOffset, bool>("Limit.Running", LimitFunctions.NotLater),
        Of<decimal, decimal, bool>("Limit.NotAbove", LimitFunctions.NotAbove),
    }.Select(f => f with { InOrderIsTrue = true });

    private static IEnumerable<FunctionDefinition> Windows() =>
    [
        Of<TimeWindow, DateOnly, DateOnly, Tri>("Window.Covers", WindowFunctions.Covers),
        Of<TimeWindow, string, DateOnly, DateOnly, Tri>("Window.Covers", WindowFunctions.Covers),
        Of<TimeWindow, DateOnly, DateOnly, Tri>("Window.Touches", WindowFunctions.Touches),
        Of<TimeWindow, string, DateOnly, DateOnly, Tri>("Window.Touches", WindowFunctions.Touches),
    ];

    private static IEnumerable<FunctionDefinition> Numbers() =>
    [
        Of<NumberBounds, decimal, bool>("Bounds.Contains", NumberFunctions.Contains),
        Of<NumberBounds, decimal, bool>("Bounds.Below", NumberFunctions.Below),
        Of<NumberBounds, decimal, bool>("Bounds.Above", NumberFunctions.Above),
        Of<NumberBounds, decimal, decimal, bool>("Bounds.HasWholeNumber", NumberFunctions.HasWholeNumber) with { CanFail = true },
        Of<decimal, decimal, decimal>("Ratio.Percent", NumberFunctions.Percent) with { CanFail = true },
    ];

    private static IEnumerable<FunctionDefinition> Texts() =>
    [
        Of<string, bool>("Text.Blank", string.IsNullOrWhiteSpace),
        Of<Review[], string, Tri>("Reviews.Passed", ReviewFunctions.Passed),
        Of<Review[], string, string, Tri>("Reviews.Passed", ReviewFunctions.Passed),
        Of<Review[], string, Tri>("Reviews.Refused", ReviewFunctions.Refused),
    ];
}
