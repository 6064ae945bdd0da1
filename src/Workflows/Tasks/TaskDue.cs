using System.Text.Json;
using PolicyEngine.Calendars;
using PolicyEngine.Workflows.Execution;
using PolicyEngine.Workflows.Expressions;
using PolicyEngine.Workflows.Schedules;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Workflows.Tasks;

/// <summary>By when a task is due: an amount after or before a day, or the day itself.</summary>
/// <param name="Amount">Null: due on <paramref name="From"/> itself.</param>
/// <param name="From">A date or an instant; null: the day on which the task is made.</param>
/// <param name="IsBefore">Counted backwards from <paramref name="From"/>.</param>
internal sealed record TaskDue(Amount? Amount, WorkflowExpression? From, bool IsBefore)
{
    /// <summary>
    /// The last moment in time. Hours are counted from the moment; everything else from the day, without it, and ends
    /// with its last day.
    /// </summary>
    public (DateTimeOffset Moment, bool Provisional) Resolve(ActivityContext context)
    {
        var (moment, day) = Anchor(context);
        if (Amount is not { } amount)
        {
            return (moment ?? BeijingTime.LastMomentOf(day), false);
        }

        if (amount.Unit == TimeUnit.Hours)
        {
            var from = moment ?? BeijingTime.StartOf(day);
            return (IsBefore ? context.Calendar.Subtract(from, amount) : context.Calendar.Add(from, amount), false);
        }

        var counted = IsBefore ? context.Calendar.LatestBefore(day, amount) : context.Calendar.Add(day, amount);
        return (BeijingTime.LastMomentOf(counted.Date), counted.Provisional);
    }

    private (DateTimeOffset? Moment, DateOnly Day) Anchor(ActivityContext context)
    {
        if (From is null)
        {
            return (context.Now, BeijingTime.DayOf(context.Now));
        }

        var value = context.Evaluate(From);
        var text = value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
        if (text.Length == 10 && ValueText.Date(text) is { } day)
        {
            return (null, day);
        }

        return ValueText.Instant(text) is { } instant
            ? (instant, BeijingTime.DayOf(instant))
            : throw new ActivityFault("PE1265", Diagnostics.RuntimeMessages.InputMissing("task.due.from"));
    }
}
