using PolicyEngine.Databases;

namespace PolicyEngine.Storage.Tests.Workflows;

public class InstanceSizeTests
{
    private const int Instances = 2000;
    private const int Bound = 1;

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
        await database.Close();
        var each = (new FileInfo(database.Setting).Length - empty) / Instances;
        each.ShouldBeLessThanOrEqualTo(Bound);
    }
}
