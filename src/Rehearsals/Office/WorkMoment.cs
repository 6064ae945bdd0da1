using PolicyEngine.Calendars;
using PolicyEngine.Workflows.Tasks;

namespace PolicyEngine.Rehearsals;

/// <summary>When the robot office does a task: on working days at ten in the morning, unless the task names its own day.</summary>
internal static class WorkMoment
{
    private static readonly TimeOnly OfDay = new(10, 0);

    /// <param name="at">The day, or the moment, that the file takes from the task; null for none.</param>
    public static DateTimeOffset Of(TaskRow task, RehearsedAnswer answer, (DateOnly Day, DateTimeOffset? Moment)? at, WorkingDayCalendar calendar)
    {
        var created = BeijingTime.DayOf(task.CreatedAt);
        var due = task.DueAt is { } last ? BeijingTime.DayOf(last) : (DateOnly?)null;
        DateTimeOffset moment;
        if (at is { Moment: { } exact } && answer is { After: null, Before: null })
        {
            moment = exact;
        }
        else if (answer.Before is { } before && (at?.Day ?? due) is { } until)
        {
            moment = Before(until, before, task, at is null, calendar);
        }
        else if (answer.After is { } after)
        {
            moment = After(at?.Day ?? created, after, task, at is null, calendar);
        }
        else if (at is { } own)
        {
            moment = BeijingTime.At(own.Day, OfDay);
        }
        else
        {
            var next = Morning(calendar.AddWorkingDays(created, 1).Date, calendar);
            moment = task.DueAt < next ? task.DueAt.Value : next;
        }

        return moment < task.CreatedAt ? task.CreatedAt : moment;
    }

    /// <summary>When somebody does it who is so many days late.</summary>
    public static DateTimeOffset Late(DateTimeOffset due, int days)
    {
        var moment = BeijingTime.At(BeijingTime.DayOf(due).AddDays(days), OfDay);
        return moment > due ? moment : due.AddMinutes(1);
    }

    private static DateTimeOffset Before(DateOnly until, Amount amount, TaskRow task, bool fromDue, WorkingDayCalendar calendar)
    {
        if (amount.Unit == TimeUnit.Hours)
        {
            return calendar.Subtract(fromDue ? task.DueAt!.Value : BeijingTime.At(until, OfDay), amount);
        }

        return BeijingTime.At(calendar.WorkingDayOnOrBefore(calendar.LatestBefore(until, amount).Date).Date, OfDay);
    }

    private static DateTimeOffset After(DateOnly from, Amount amount, TaskRow task, bool fromCreation, WorkingDayCalendar calendar) =>
        amount.Unit == TimeUnit.Hours
            ? calendar.Add(fromCreation ? task.CreatedAt : BeijingTime.At(from, OfDay), amount)
            : Morning(calendar.Add(from, amount).Date, calendar);

    private static DateTimeOffset Morning(DateOnly day, WorkingDayCalendar calendar) => BeijingTime.At(calendar.WorkingDayOnOrAfter(day).Date, OfDay);
}
