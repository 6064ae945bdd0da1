using System.Text.Json;
using PolicyEngine.Calendars;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Rehearsals;

/// <summary><c>{"$":"day","of":"today","workingDays":-2}</c>: a day some days from another; negative counts back.</summary>
/// <param name="Of">Gives the day counted from; null for today.</param>
/// <param name="Time">Given: the answer is the moment of that time on the day.</param>
public sealed record DayPart(AnswerPart? Of, int WorkingDays, int Days, int Months, TimeOnly? Time) : AnswerPart
{
    public override async ValueTask<JsonElement> Make(AnswerContext context)
    {
        var from = context.Today;
        if (Of is not null)
        {
            var value = await Of.Make(context).ConfigureAwait(false);
            if (DayOf(value) is not { } day)
            {
                return JsonValue.Null;
            }

            from = day;
        }

        from = MonthArithmetic.Add(from, Months).AddDays(Days);
        var found = WorkingDays == 0 ? from : context.Calendar.AddWorkingDays(from, WorkingDays).Date;
        return Time is { } time ? JsonValue.Of(BeijingTime.At(found, time)) : JsonValue.Of(found);
    }

    /// <summary>The Beijing day that a date or an instant names; null where the value is neither.</summary>
    internal static DateOnly? DayOf(JsonElement value)
    {
        var text = value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
        return text.Length == 10 && ValueText.Date(text) is { } day ? day : ValueText.Instant(text) is { } instant ? BeijingTime.DayOf(instant) : null;
    }
}
