using PolicyEngine.Databases;
using PolicyEngine.Workflows.Instances;
using PolicyEngine.Workflows.Stores;

namespace PolicyEngine.Storage.Tests.Workflows;

public class InstanceSizeTests
{
    private const int Instances = 2000;
    private const int Bound = 8 * 1024;

    // The growth of the file as it is: never vacuumed, with the pages that the waits, events and tasks have left behind.
    [Fact]
    public async Task A_finished_instance_of_ten_steps_takes_at_most_8_KiB()
    {
        await using var database = WorkflowHost.NewDatabase(DatabaseKind.Sqlite);
        var host = await WorkflowHost.On(database);
        var steps = Enumerable.Range(0, 8).Select(i => Steps.Line($"line-{i}", $"step {i} is done")).Append(Steps.Task("review", "clerk", "\"unit-1\""));
        await host.Publish("ten-steps", Steps.Many([.. steps, Steps.Wait("wait", "go")]));
        await database.Close();
        var empty = new FileInfo(database.Setting).Length;
        host = new WorkflowHost(database.Transactions, database.Clock);
        await Parallel.ForAsync(0, Instances, async (_, _) => await host.Start("ten-steps"));
        await Parallel.ForEachAsync(
            await host.Tasks.Worklist(WorkflowHost.Admin, new(Limit: Instances)), async (t, _) => await host.Tasks.Complete(WorkflowHost.Admin, t.Id, default));
        await host.Tell("go");
        await host.Settle();
        (await database.Read(s => s.Store<IInstanceStore>().List(new InstanceQuery(SubStatus: InstanceSubStatus.Finished, Limit: 2 * Instances)))).Count.ShouldBe(Instances);
        await database.Close();
        ((new FileInfo(database.Setting).Length - empty) / Instances).ShouldBeLessThanOrEqualTo(Bound);
    }
}
