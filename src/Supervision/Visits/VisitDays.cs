using System.Text.Json;
using PolicyEngine.Supervision.Cases;
using PolicyEngine.Supervision.Decisions;
using PolicyEngine.Supervision.Diagnostics;
using PolicyEngine.Supervision.Policies;
using PolicyEngine.Supervision.Registers;
using PolicyEngine.Supervision.Tasks;
using PolicyEngine.Transactions;

namespace PolicyEngine.Supervision.Visits;

/// <summary>The days on which an object of a task may be visited: its working days on which the rules do not forbid it.</summary>
/// <param name="locality">As it stands on the day of the act.</param>
public sealed class VisitDays(IStores stores, Jurisdiction locality, InspectionTask task, TimeProvider clock)
{
    private const string Decision = "inspection-permission";
    private const string Forbidden = "not-allowed";

    /// <summary>What the rules tell objects apart by.</summary>
    public static (string? Library, string? RiskClass) GroupOf(InspectionObject? entry) => (entry?.Library, entry?.RiskClass);

    /// <summary>The task's working days from a day on, that day included.</summary>
    /// <param name="day">Before the task, or behind it: then all of its days.</param>
    public IEnumerable<DateOnly> From(DateOnly day)
    {
        for (var next = task.From < day && day <= task.To ? day : task.From; next <= task.To; next = next.AddDays(1))
        {
            if (locality.Shared.Calendar.IsWorkingDay(next))
            {
                yield return next;
            }
        }
    }

    /// <summary>The first working day that is neither before a day nor before the task.</summary>
    public DateOnly WorkingDayFrom(DateOnly day) => locality.Shared.Calendar.WorkingDayOnOrAfter(day > task.From ? day : task.From).Date;

    /// <summary>Whether the rules leave the day open for objects of a group.</summary>
    public bool Allow((string? Library, string? RiskClass) group, DateOnly day)
    {
        if (!locality.Decisions.TryGetValue(Decision, out var asked))
        {
            return true;
        }

        var questioner = new Questioner(locality, clock);
        var facts = new CaseFacts(stores, questioner, day).Of(asked.Definition, new CaseSubject(Task: task.Id));
        facts.Say("date", JsonSerializer.SerializeToElement(day));
        facts.Give("library", group.Library);
        facts.Give("creditRiskClass", group.RiskClass);
        return questioner.Ask(Decision, facts.ToSheet(), day, out _)?.Verdict != Forbidden;
    }

    /// <summary>
    /// The first day on which the object may be visited, so many working days behind another: one of the task, or else the
    /// next of its year. Where the rules allow none, simply the next working day: the procedure asks them again before it.
    /// </summary>
    public DateOnly FirstAfter(DateOnly day, int workingDays, (string? Library, string? RiskClass) group)
    {
        var calendar = locality.Shared.Calendar;
        var last = new DateOnly(Math.Max(day.Year, task.To.Year), 12, 31);
        var earliest = day.AddDays(1) > task.From ? day.AddDays(1) : task.From;
        var days = Enumerable.Range(0, Math.Max(0, last.DayNumber - earliest.DayNumber + 1)).Select(earliest.AddDays)
            .Where(calendar.IsWorkingDay).Skip(Math.Max(0, workingDays - 1));
        return days.Cast<DateOnly?>().FirstOrDefault(d => Allow(group, d!.Value)) ?? calendar.WorkingDayOnOrAfter(earliest).Date;
    }

    /// <summary>Refuses a day on which the visit cannot be.</summary>
    /// <param name="today">Earlier days are over.</param>
    /// <exception cref="VisitRefused">It lies outside the task or behind, is no working day, or the rules forbid it.</exception>
    public void Demand(Visit visit, DateOnly day, DateOnly today)
    {
        var entry = stores.Store<IObjectRegister>().Find(task.Jurisdiction, visit.ObjectId);
        var why = day < task.From || day > task.To ? SupervisionMessages.OutsideTask(task.From, task.To)
            : day < today ? SupervisionMessages.DayIsOver
            : !locality.Shared.Calendar.IsWorkingDay(day) ? SupervisionMessages.NoWorkingDay
            : !Allow(GroupOf(entry), day) ? SupervisionMessages.RulesForbidDay
            : null;
        if (why is not null)
        {
            throw new VisitRefused("PE0864", SupervisionMessages.NotOnThatDay(visit.Id, day, why));
        }
    }
}
