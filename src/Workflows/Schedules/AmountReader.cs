using System.Globalization;
using System.Text.Json;
using PolicyEngine.Calendars;
using PolicyEngine.Rules.Json;
using PolicyEngine.Workflows.Diagnostics;
using PolicyEngine.Workflows.Execution;
using PolicyEngine.Workflows.Publishing;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Workflows.Schedules;

/// <summary>Reads amounts of time with units: <c>{ "value": 7, "unit": "workingDays" }</c>.</summary>
internal static class AmountReader
{
    private static readonly string[] Units = ["hours", "days", "workingDays", "months"];

    /// <summary>The amount; null, with a diagnostic, where it is none.</summary>
    public static Amount? Read(LocatedValue value, PrepareContext context)
    {
        if (value is LocatedObject o
            && o["value"] is LocatedNumber { Number: >= 0 and <= 100_000 } number && decimal.Truncate(number.Number) == number.Number
            && o["unit"] is LocatedText unit && Array.IndexOf(Units, unit.Text) is >= 0 and var index)
        {
            return new Amount((int)number.Number, (TimeUnit)index);
        }

        context.Bag.Add(WorkflowMessages.BadAmount(value.At, Units));
        return null;
    }

    /// <summary>An activity's <c>customProperties.amount</c>; null where its input says the span instead.</summary>
    public static object? ReadOrInput(PrepareContext context, string input)
    {
        if (context.Node.Custom("amount") is { } amount)
        {
            return Read(amount, context);
        }

        if (!context.Activity.Inputs.ContainsKey(input) && !context.Bag.HasErrors)
        {
            context.Bag.Add(WorkflowMessages.InputNotSet(context.Node.At, input, context.Node.Type));
        }

        return null;
    }

    /// <summary>The moment that the activity's amount, or else its input, leads to from now.</summary>
    public static DateTimeOffset Due(ActivityContext context, string input) => context.Activity.Model is Amount amount
        ? After(context.Now, amount, context.Calendar).Moment
        : context.Now + Span(context.Required(input));

    /// <summary>
    /// The moment that amount later. Working days are counted from the Beijing day and keep its time of day.
    /// </summary>
    public static (DateTimeOffset Moment, bool Provisional) After(DateTimeOffset from, Amount amount, WorkingDayCalendar calendar)
    {
        if (amount.Unit != TimeUnit.WorkingDays)
        {
            return (calendar.Add(from, amount), false);
        }

        var day = calendar.Add(BeijingTime.DayOf(from), amount);
        return (BeijingTime.At(day.Date, BeijingTime.TimeOf(from)), day.Provisional);
    }

    private static TimeSpan Span(JsonElement value) => TimeSpan.ParseExact(value.GetString()!, "c", CultureInfo.InvariantCulture);
}
