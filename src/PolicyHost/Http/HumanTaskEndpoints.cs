using System.Globalization;
using System.Text.Json;
using PolicyEngine.PolicyHost.Http.Commands;
using PolicyEngine.Transactions;
using PolicyEngine.Workflows.Runtime;
using PolicyEngine.Workflows.Stores;
using PolicyEngine.Workflows.Tasks;

namespace PolicyEngine.PolicyHost.Http;

/// <summary>What people have to do. Who may do a task follows from the table of rights.</summary>
internal static class HumanTaskEndpoints
{
    private const string Tag = "Human tasks";

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/human-tasks", Worklist).Query<Page<HumanTaskModel>>("The caller's worklist, those due first standing first (mine, open, definition, instance, correlation, dueBefore).", Tag);
        api.MapGet("/human-tasks/{id}", Show).Query<HumanTaskModel>("One task with its form.", Tag);
        api.MapPost("/human-tasks/{id}/claim", (string id, HttpContext http, CommandRunner commands, TaskService tasks) =>
                commands.Run(http, async call => Reply(await tasks.Claim(call.Actor, id))))
            .Command<NothingModel, HumanTaskModel>("Take a task, so that nobody else does it.", Tag);
        api.MapPost("/human-tasks/{id}/release", (string id, HttpContext http, CommandRunner commands, TaskService tasks) =>
                commands.Run(http, async call => Reply(await tasks.Release(call.Actor, id))))
            .Command<NothingModel, HumanTaskModel>("Give a claimed task back.", Tag);
        api.MapPost("/human-tasks/{id}/completion", (string id, HttpContext http, CommandRunner commands, TaskService tasks) =>
                commands.Run(http, async call => CommandReply.Ok(InstanceModel.Of(await tasks.Complete(call.Actor, id, Result(call))))))
            .Command<CompletionModel, InstanceModel>("Complete a task; it and all that the workflow does next commit together.", Tag);
    }

    private static CommandReply Reply(TaskRow task) => CommandReply.Ok(HumanTaskModel.Of(task), task.Revision);

    // An absent result is JSON null: the workflow says whether it can take that.
    private static JsonElement Result(CommandCall call) =>
        call.BodyAs<CompletionModel>().Result is { ValueKind: not JsonValueKind.Undefined } result ? result : JsonSerializer.SerializeToElement<object?>(null);

    private static async Task<IResult> Worklist(HttpContext http, TaskService tasks)
    {
        var (paging, query, actor) = (Paging.Of(http), http.Request.Query, RequestActor.Of(http));
        DateTimeOffset? dueBefore = null;
        if (query["dueBefore"].ToString() is { Length: > 0 } due)
        {
            dueBefore = DateTimeOffset.TryParse(due, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
                ? moment
                : throw RequestRefused.BadParameter("dueBefore", due, "a moment with its offset, such as 2025-03-01T09:00:00+08:00");
        }

        var skip = (int)Math.Min(paging.AfterNumber, int.MaxValue);
        var asked = new TaskQuery(
            Assignee: query["mine"] == "true" ? actor.Id : null,
            OpenOnly: query["open"] == "true",
            DueBefore: dueBefore,
            DefinitionId: Value("definition"),
            InstanceId: Value("instance"),
            CorrelationId: Value("correlation"),
            Skip: skip,
            Limit: paging.Limit);
        var found = await tasks.Worklist(actor, asked, http.RequestAborted);
        return paging.Show(http, found, HumanTaskModel.Of, _ => (skip + found.Count).ToString(CultureInfo.InvariantCulture));

        string? Value(string name) => query[name].ToString() is { Length: > 0 } value ? value : null;
    }

    private static async Task<IResult> Show(string id, HttpContext http, TaskService tasks, ITransactions transactions)
    {
        var found = await tasks.Find(id, http.RequestAborted) ?? throw RequestRefused.NotFound("task", id);
        var actor = RequestActor.Of(http);
        await transactions.Read(s => Candidacy.Of(s.Store<IRights>(), actor).Covers(found) || s.Store<IRights>().Holds(actor, InstanceEndpoints.Right, IRights.Everywhere)
            ? true
            : throw new RightDenied(actor, InstanceEndpoints.Right, IRights.Everywhere));
        return Revision.Show(http, HumanTaskModel.Of(found).With(await tasks.Form(found, http.RequestAborted)), found.Revision);
    }
}
