using System.Text.Json;
using PolicyEngine.Calendars;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Rehearsals;

/// <summary><c>{"$":"today"}</c> and <c>{"$":"now"}</c>: when the answer is given.</summary>
/// <param name="DayOnly">The Beijing day, without the time.</param>
public sealed record MomentPart(bool DayOnly) : AnswerPart
{
    public override ValueTask<JsonElement> Make(AnswerContext context) =>
        ValueTask.FromResult(DayOnly ? JsonValue.Of(context.Today) : JsonValue.Of(BeijingTime.In(context.Now)));
}
