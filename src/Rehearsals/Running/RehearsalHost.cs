using PolicyEngine.Calendars;
using PolicyEngine.Transactions;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Runtime;

namespace PolicyEngine.Rehearsals;

/// <summary>The real runtime over the rehearsal's own database, on its clock.</summary>
public sealed class RehearsalHost
{
    // Always the same: the clock stands while a killed rehearsal is started again, so that its office would never end.
    private const string SealerName = "rehearsal";

    public RehearsalHost(
        ITransactions transactions, RehearsalClock clock, ActivityRegistry activities, Func<WorkingDayCalendar> calendar, IRandomSource random)
    {
        var options = new RuntimeOptions { Parallelism = 1 };
        (Transactions, Clock, Calendar, Options) = (transactions, clock, calendar, options);
        Catalogue = new WorkflowCatalogue(transactions, activities, clock);
        Publisher = new WorkflowPublisher(transactions, activities);
        var runner = new InstanceRunner(transactions, Catalogue, clock, calendar, options);
        var delivery = new EventDelivery(transactions, Catalogue, runner, clock, options);
        Workflows = new WorkflowRuntime(transactions, Catalogue, runner, delivery, clock, random, options);
        Tasks = new TaskService(transactions, Catalogue, runner);
        Sealer = new LedgerSealer(transactions, clock, SealerName);
        Poller = new WorkflowPoller(
            transactions, Catalogue, runner, delivery, new TriggerSchedule(transactions, Catalogue, clock), clock, options);
    }

    /// <summary>In whose name the robot office works.</summary>
    public static Actor Robot { get; } = Actor.Local("rehearsal");

    public ITransactions Transactions { get; }

    public RehearsalClock Clock { get; }

    public Func<WorkingDayCalendar> Calendar { get; }

    public RuntimeOptions Options { get; }

    public WorkflowCatalogue Catalogue { get; }

    public WorkflowPublisher Publisher { get; }

    public WorkflowRuntime Workflows { get; }

    public TaskService Tasks { get; }

    public WorkflowPoller Poller { get; }

    public LedgerSealer Sealer { get; }
}
