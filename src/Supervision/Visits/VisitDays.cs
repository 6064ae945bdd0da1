using PolicyEngine.Supervision.Cases;
using PolicyEngine.Supervision.Decisions;
using PolicyEngine.Supervision.Diagnostics;
using PolicyEngine.Supervision.Policies;
using PolicyEngine.Supervision.Registers;
using PolicyEngine.Supervision.Tasks;
using PolicyEngine.Transactions;

namespace PolicyEngine.Supervision.Visits;

/// <summary>On which days a task's visits may be: working days within the task on which the rules do not forbid to inspect the object.</summary>
/// <param name="locality">As it stands on the day of the act.</param>
public sealed class VisitDays(Jurisdiction locality, TimeProvider clock)
{
    private const string Decision = "inspection-permission";
    private const string Forbidden = "not-allowed";

    /// <summary>The working days of the task, without those that lie behind.</summary>
    public IReadOnlyList<DateOnly> Of(InspectionTask task, DateOnly today)
    {
        var from = task.From < today && today <= task.To ? today : task.From;
        var days = new List<DateOnly>();
        for (var day = from; day <= task.To; day = day.AddDays(1))
        {
            if (locality.Shared.Calendar.IsWorkingDay(day))
            {
                days.Add(day);
            }
        }

        return days;
    }

    /// <summary>Whether the rules leave the day open for objects of a group.</summary>
    public bool Allows(IStores stores, InspectionTask task, string? library, string? riskClass, DateOnly day)
    {
        if (!locality.Decisions.TryGetValue(Decision, out var asked))
        {
            return true;
        }

        var questioner = new Questioner(locality, clock);
        var facts = new CaseFacts(stores, questioner, day).Of(asked.Definition, new CaseSubject(Task: task.Id));
        facts.Say("date", System.Text.Json.JsonSerializer.SerializeToElement(day));
        facts.Give("library", library);
        facts.Give("creditRiskClass", riskClass);
        return questioner.Ask(Decision, facts.ToSheet(), day, out _)?.Verdict != Forbidden;
    }

    /// <summary>Refuses a day on which the visit cannot be.</summary>
    /// <param name="today">Earlier days are over.</param>
    /// <exception cref="VisitRefused">It lies outside the task or behind, is no working day, or the rules forbid it.</exception>
    public void Demand(IStores stores, InspectionTask task, Visit visit, DateOnly day, DateOnly today)
    {
        var entry = stores.Store<IObjectRegister>().Find(task.Jurisdiction, visit.ObjectId);
        var why = day < task.From || day > task.To ? SupervisionMessages.OutsideTask(task.From, task.To)
            : day < today ? SupervisionMessages.DayIsOver
            : !locality.Shared.Calendar.IsWorkingDay(day) ? SupervisionMessages.NoWorkingDay
            : !Allows(stores, task, entry?.Library, entry?.RiskClass, day) ? SupervisionMessages.RulesForbidDay
            : null;
        if (why is not null)
        {
            throw new VisitRefused("PE0864", SupervisionMessages.NotOnThatDay(visit.Id, day, why));
        }
    }
}
