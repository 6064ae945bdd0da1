namespace PolicyEngine.PolicyHost.Tests.Api;

/// <summary>Tasks outside a plan: opened, and put right as long as nothing rests on them.</summary>
public class TaskCommandTests(DrawnTown town) : IClassFixture<DrawnTown>
{
    [Fact]
    public async Task A_task_that_was_entered_wrongly_is_put_right_and_the_ledger_keeps_both()
    {
        var opened = await town.Do("/api/v1/tasks", DrawnTown.TaskBody("wrong"));
        (opened.Status, opened.ETag).ShouldBe((201, "\"1\""), opened.Text);
        var better = DrawnTown.TaskBody("wrong").Replace("2025-06-27", "2025-06-20", StringComparison.Ordinal);
        (await Put("wrong", better, null)).Status.ShouldBe(428);
        (await Put("wrong", better, "\"3\"")).Status.ShouldBe(412);
        (await Put("wrong", better, "\"1\"", actor: null)).Status.ShouldBe(403);
        var corrected = await Put("wrong", better, "\"1\"");
        (corrected.Status, corrected.ETag, corrected.Body["to"]!.ToString()).ShouldBe((200, "\"2\"", "2025-06-20"), corrected.Text);
        (await town.Ledger("task/wrong")).ShouldBe(["task-opened", "task-started", "task-changed", "task-corrected"]);
        var entry = (await town.Read("/api/v1/ledger/entries?stream=task/wrong")).Body["items"]![3]!["payload"]!;
        (entry["before"]!["to"]!.ToString(), entry["after"]!["to"]!.ToString()).ShouldBe(("2025-06-27", "2025-06-20"));
        (await Put("wrong", better.Replace("\"id\":\"wrong\"", "\"id\":\"other\"", StringComparison.Ordinal), "\"2\"")).ShouldSatisfyAllConditions(a => a.Status.ShouldBe(422), a => a.Id.ShouldBe("PE0863"));
        (await Put("wrong", better.Replace("2025-06-20", "2025-06-01", StringComparison.Ordinal), "\"2\"")).Id.ShouldBe("PE0860");
    }

    [Theory]
    [InlineData("\"name\":\"抽查\"", "\"name\":\" \"")]
    [InlineData("\"department\":\"市场监督管理局\"", "\"department\":\"\"")]
    [InlineData("\"to\":\"2025-06-27\"", "\"to\":\"2025-05-27\"")]
    [InlineData("\"items\":[\"item-1\"]", "\"items\":null")]
    public async Task A_task_that_cannot_be_carried_out_is_refused(string what, string by)
    {
        var answer = await town.Do("/api/v1/tasks", DrawnTown.TaskBody("bad").Replace(what, by, StringComparison.Ordinal));
        (answer.Status, answer.Id).ShouldBe((422, "PE0860"), answer.Text);
        (await town.Read("/api/v1/tasks/bad")).Status.ShouldBe(404);
    }

    [Theory]
    [InlineData("\"inspectedOn\":\"2025-06-03\"")]
    [InlineData("\"drawId\":\"some-draw\"")]
    [InlineData("\"planId\":\"plan\"")]
    public async Task A_task_does_not_begin_with_what_comes_later(string member)
    {
        var answer = await town.Do("/api/v1/tasks", DrawnTown.TaskBody("early").Replace("\"items\"", member + ",\"items\"", StringComparison.Ordinal));
        (answer.Status, answer.Id).ShouldBe((400, "PE1504"), answer.Text);
    }

    [Fact]
    public async Task What_was_drawn_for_is_not_changed_any_more()
    {
        await town.DrawTask("fixed", 2);
        var read = await town.Read("/api/v1/tasks/fixed");
        var answer = await Put("fixed", read.Text.Replace("2025-06-27", "2025-06-20", StringComparison.Ordinal), read.ETag);
        (answer.Status, answer.Id).ShouldBe((422, "PE0862"), answer.Text);
    }

    [Fact]
    public async Task A_task_that_a_procedure_carries_out_is_not_changed_beside_it()
    {
        await town.Do("/api/v1/tasks", DrawnTown.TaskBody("running"));
        await town.Publish("runs-task", Definition.Event("never"));
        var procedure = await town.Start("runs-task", "running");
        var answer = await Put("running", DrawnTown.TaskBody("running", 6), "\"1\"");
        (answer.Status, answer.Id).ShouldBe((409, "PE1510"), answer.Text);
        (await town.Do($"/api/v1/instances/{procedure}/cancellation", """{"reason":"test"}""")).Status.ShouldBe(200);
        (await Put("running", DrawnTown.TaskBody("running", 6), "\"1\"")).Status.ShouldBe(200);
    }

    private Task<Answer> Put(string id, string body, string? ifMatch, string? actor = DrawnTown.Clerk) =>
        town.Host.Send(HttpMethod.Put, $"/api/v1/tasks/{id}", body, Guid.NewGuid().ToString(), ifMatch, actor);
}
