using System.Globalization;
using System.Text;
using System.Text.Json;
using PolicyEngine.Calendars;
using PolicyEngine.Storage;
using PolicyEngine.Transactions;
using PolicyEngine.Workflows.Instances;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Runtime;
using PolicyEngine.Workflows.Stores;
using PolicyEngine.Workflows.Tasks;

namespace PolicyEngine.WritingProcess;

/// <summary>
/// Brings so many instances of a workflow of twelve steps to their end: starts each under its own name, however often
/// it was started before, does its task, and sends the event that it waits for. Each name is printed when its end is
/// committed. A poller runs beside it, as in a host.
/// </summary>
internal sealed class WorkflowLoad
{
    private const string Workflow = "documents";

    private static readonly Actor Clerk = Actor.Local("clerk");
    private static readonly WorkingDayCalendar Calendar = WorkingDayCalendar.Parse("""{ "2025": { "holidays": [], "workdays": [] } }"""u8);

    private const string Definition =
        """
        { "definitionId": "documents", "root": { "type": "Elsa.Sequence", "id": "main",
          "variables": [ { "id": "v", "name": "Turn", "typeName": "Int32", "value": "0" } ],
          "activities": [
            { "type": "Elsa.WriteLine", "id": "s1", "text": "begins" }, { "type": "Test.Number", "id": "s2" },
            { "type": "Elsa.SetVariable", "id": "s3", "variable": { "id": "v", "name": "Turn" }, "value": 1 },
            { "type": "Elsa.RunTask", "id": "s4", "taskName": "check", "customProperties": { "task": { "role": "clerk" } } },
            { "type": "Elsa.WriteLine", "id": "s5", "text": "checked" }, { "type": "Test.Number", "id": "s6" },
            { "type": "Elsa.Event", "id": "s7", "eventName": "approved" }, { "type": "Elsa.WriteLine", "id": "s8", "text": "approved" },
            { "type": "Elsa.Delay", "id": "s9", "timeSpan": "00:00:00.001" }, { "type": "Test.Number", "id": "s10" },
            { "type": "Elsa.SetVariable", "id": "s11", "variable": { "id": "v", "name": "Turn" }, "value": 2 },
            { "type": "Elsa.WriteLine", "id": "s12", "text": "ends" } ] } }
        """;

    private readonly ITransactions transactions;
    private readonly WorkflowCatalogue catalogue;
    private readonly WorkflowRuntime runtime;
    private readonly TaskService tasks;
    private readonly WorkflowPoller poller;

    private WorkflowLoad(ITransactions transactions)
    {
        var (clock, options) = (TimeProvider.System, new RuntimeOptions { Backoff = TimeSpan.Zero });
        this.transactions = transactions;
        catalogue = new WorkflowCatalogue(transactions, Types, clock);
        var runner = new InstanceRunner(transactions, catalogue, clock, () => Calendar, options);
        var delivery = new EventDelivery(transactions, catalogue, runner, clock, options);
        runtime = new WorkflowRuntime(transactions, catalogue, runner, delivery, clock, new SystemRandomSource(), options);
        tasks = new TaskService(transactions, catalogue, runner);
        poller = new WorkflowPoller(transactions, catalogue, runner, delivery, new TriggerSchedule(transactions, catalogue, clock), clock, options);
    }

    private static ActivityRegistry Types { get; } = ActivityRegistry.BuiltIn.With([new NumberStep()]);

    public static async Task Run(string setting, int instances)
    {
        await using var database = Database.Open(setting, StoreRegistry.Standard().AddWorkflows(), TimeProvider.System, new SystemRandomSource());
        var load = new WorkflowLoad(database);
        await load.Publish();
        var names = Enumerable.Range(0, instances).Select(i => string.Create(CultureInfo.InvariantCulture, $"i{i:00000}"));
        var ends = Parallel.ForEachAsync(names, new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (name, _) => await load.BringToEnd(name));
        await await Task.WhenAny(ends, Sealing.Run(database), load.Poll());
    }

    private async Task Publish()
    {
        await transactions.Commit(Clerk, unit => unit.Store<IRights>().Grant(Clerk, IRights.Everything, IRights.Everywhere));
        var published = await new WorkflowPublisher(transactions, Types).Publish(Clerk, Encoding.UTF8.GetBytes(Definition), "documents.json");
        await catalogue.Refresh();
        if (catalogue.ActiveHash(Workflow) is null)
        {
            await new WorkflowPublisher(transactions, Types).Activate(Clerk, Workflow, new DateOnly(2025, 1, 1), published.Hash);
        }
    }

    private async Task Poll()
    {
        using var ticks = new PeriodicTimer(TimeSpan.FromMilliseconds(5));
        while (await ticks.WaitForNextTickAsync())
        {
            while (await poller.RunDue() > 0)
            {
            }
        }
    }

    private async Task BringToEnd(string name)
    {
        using var ticks = new PeriodicTimer(TimeSpan.FromMilliseconds(5));
        if (await Find(name) is { Status: InstanceStatus.Finished })
        {
            return;
        }

        await runtime.Start(Clerk, new StartRequest(Workflow, null, name, name));
        var isTold = false;
        while (await Find(name) is { Status: InstanceStatus.Running } running)
        {
            // A host before this one may have done the task or sent the event: the first is seen, the second is kept for nobody.
            if ((await tasks.Worklist(Clerk, new TaskQuery(InstanceId: name))) is [var task, ..])
            {
                await tasks.Complete(Clerk, task.Id, default);
            }
            else if (!isTold && running.SubStatus == InstanceSubStatus.Suspended)
            {
                isTold = true;
                await runtime.PublishEvent(Clerk, "approved", JsonSerializer.SerializeToElement(name), name);
            }
            else
            {
                await ticks.WaitForNextTickAsync();
            }
        }

        Console.WriteLine(name);
    }

    private Task<InstanceRecord?> Find(string name) => transactions.Read(s => s.Store<IInstanceStore>().Find(name));
}
