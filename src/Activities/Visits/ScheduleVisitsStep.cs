using PolicyEngine.Activities.Draws;
using PolicyEngine.Activities.Steps;
using PolicyEngine.Supervision.Documents;
using PolicyEngine.Supervision.Draws.Keeping;
using PolicyEngine.Supervision.Registers;
using PolicyEngine.Supervision.Tasks;
using PolicyEngine.Supervision.Visits;
using PolicyEngine.Transactions;
using PolicyEngine.Workflows.Execution;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Activities.Visits;

/// <summary>
/// Gives each visit its day: the working days of the task on which the rules do not forbid to inspect its object, filled
/// evenly. A visit for which there is no such day, or no room, stays without one, unless somebody says that it is to be made
/// all the same: whether it may then begin, its own procedure asks.
/// </summary>
internal sealed class ScheduleVisitsStep(DomainServices services) : DomainStep
{
    private static readonly Actor Host = Actor.Host("schedule");

    protected override string Name => "ScheduleVisits";

    protected override IReadOnlyList<InputDescriptor> Takes => [new("task", WorkflowType.Text, true), new("perDay", WorkflowType.Integer), new("despite", WorkflowType.Boolean), new("day", WorkflowType.Date)];

    public override IReadOnlyList<OutputDescriptor> Outputs =>
    [
        new("first", WorkflowType.Date), new("last", WorkflowType.Date), new("unscheduled", WorkflowType.Integer),
    ];

    protected override async ValueTask<Func<IUnitOfWork, StepResult>> Prepare(StepRun run, CancellationToken cancellation)
    {
        var id = run.NeededText("task");
        var planned = await services.Transactions.Read(stores => Plan(run, stores, id), cancellation).ConfigureAwait(false);

        // Batch by batch, ahead of the step: done again, the same visits get the same days.
        foreach (var batch in planned.Where(p => p.Day is not null).Chunk(DrawnVisit.BatchSize))
        {
            await services.Transactions.Commit(Host, unit => Set(unit, batch), cancellation).ConfigureAwait(false);
        }

        var days = planned.Select(p => p.Day).OfType<DateOnly>().ToList();
        var missing = planned.Count - days.Count;
        return unit =>
        {
            run.Append(unit, $"task/{id}", "visits-scheduled", w =>
            {
                w.WriteNumber("visits", days.Count);
                w.WriteNumber("unscheduled", missing);
            });
            return DoneWith(
                Output("first", days.Count == 0 ? null : days.Min()), Output("last", days.Count == 0 ? null : days.Max()), Output("unscheduled", missing));
        };
    }

    private List<(string Visit, DateOnly? Day)> Plan(StepRun run, IStores stores, string id)
    {
        var task = stores.Task(id).Value;
        var register = stores.Store<IObjectRegister>();
        var lawful = new VisitDays(stores, services.Locality(task.Jurisdiction, run.On), task, services.Clock);
        var open = stores.VisitsOf(id).Where(v => v.Value.EndedOn is null)
            .Select(v => (v.Value.Id, Group: VisitDays.GroupOf(register.Find(task.Jurisdiction, v.Value.ObjectId)))).ToList();
        var days = lawful.From(run.Today).ToList();
        var load = days.ToDictionary(d => d, _ => 0);
        var result = new List<(string, DateOnly?)>(open.Count);
        var named = run.Date("day");

        var allowed = open.Select(v => v.Group).Distinct().ToDictionary(g => g, g => days.Where(d => lawful.Allow(g, d)).ToList());
        foreach (var (visit, group) in open)
        {
            var day = EmptiestOf(allowed[group], load, run.Integer("perDay"))
                ?? named ?? (run.Flag("despite") == true ? EmptiestOf(days, load, null) ?? lawful.WorkingDayFrom(run.Today) : null);
            if (day is { } found)
            {
                load[found] = load.GetValueOrDefault(found) + 1;
            }

            result.Add((visit, day));
        }

        return result;
    }

    /// <summary>The day with the fewest visits so far, of several the first; null where there is none with room.</summary>
    private static DateOnly? EmptiestOf(List<DateOnly> days, Dictionary<DateOnly, int> load, int? perDay)
    {
        DateOnly? emptiest = null;
        foreach (var day in days)
        {
            if ((perDay is null || load[day] < perDay) && (emptiest is null || load[day] < load[emptiest.Value]))
            {
                emptiest = day;
            }
        }

        return emptiest;
    }

    private static void Set(IUnitOfWork unit, (string Visit, DateOnly? Day)[] batch)
    {
        var visits = unit.Store<IVisits>();
        foreach (var (id, day) in batch)
        {
            var before = unit.Visit(id);
            if (before.Value.PlannedOn != day && before.Value.EndedOn is null)
            {
                visits.Change(before, before.Value with { PlannedOn = day }, "visit-changed");
            }
        }
    }
}
