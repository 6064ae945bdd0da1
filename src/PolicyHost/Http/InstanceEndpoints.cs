using System.Globalization;
using PolicyEngine.PolicyHost.Http.Commands;
using PolicyEngine.Transactions;
using PolicyEngine.Workflows.Instances;
using PolicyEngine.Workflows.Runtime;
using PolicyEngine.Workflows.Stores;

namespace PolicyEngine.PolicyHost.Http;

/// <summary>Running procedures: start, look, cancel, try again.</summary>
internal static class InstanceEndpoints
{
    /// <summary>The right to look into instances.</summary>
    public const string Right = "workflow.read";

    private const string Tag = "Instances";

    public static void Map(RouteGroupBuilder api)
    {
        api.MapPost("/instances", Start).Command<InstanceStartModel, InstanceModel>("Start a workflow; the same key again answers with the same instance.", Tag);
        api.MapGet("/instances", List).Query<Page<InstanceModel>>("Instances, the newest first (definition, status, correlation, parent, incidents).", Tag);
        api.MapGet("/instances/{id}", Show).Query<InstanceModel>("One instance with its state.", Tag);
        api.MapGet("/instances/{id}/journal", Journal).Query<Page<JournalModel>>("What happened in an instance, line by line.", Tag);
        api.MapPost("/instances/{id}/cancellation", Cancel).Command<ReasonModel, InstanceModel>("End an instance where it stands.", Tag);
        api.MapPost("/instances/{id}/retry", Retry).Command<RetryModel, InstanceModel>("Try failed steps again.", Tag);
    }

    private static Task<IResult> Start(HttpContext http, CommandRunner commands, WorkflowRuntime runtime) => commands.Run(http, async call =>
    {
        var asked = call.BodyAs<InstanceStartModel>();

        // The id follows from the key: however often it is repeated, one instance is started.
        var instance = await runtime.Start(call.Actor, new StartRequest(asked.DefinitionId, asked.Input, asked.CorrelationId, $"api-{call.KeyId}", asked.Version));
        return CommandReply.Created($"/api/v1/instances/{instance.Id}", InstanceModel.Of(instance));
    });

    private static async Task<IResult> List(HttpContext http, ITransactions transactions)
    {
        var (paging, query) = (Paging.Of(http), http.Request.Query);
        var status = query["status"].ToString();
        if (status.Length > 0 && status is not ("running" or "finished"))
        {
            throw RequestRefused.BadParameter("status", status, "running or finished");
        }

        var asked = new InstanceQuery(
            Value("definition"), status.Length == 0 ? null : Enum.Parse<InstanceStatus>(status, ignoreCase: true), null, Value("correlation"), Value("parent"), query["incidents"] == "true", paging.After, paging.Limit);
        var found = await transactions.Read(http, Right, IRights.Everywhere, s => s.Store<IInstanceStore>().List(asked));
        return paging.Show(http, found, InstanceModel.Of, i => i.Id);

        string? Value(string name) => query[name].ToString() is { Length: > 0 } value ? value : null;
    }

    private static async Task<IResult> Show(string id, HttpContext http, ITransactions transactions)
    {
        var found = await transactions.Read(http, Right, IRights.Everywhere, s => s.Store<IInstanceStore>().Find(id))
            ?? throw RequestRefused.NotFound("workflow instance", id);
        return Revision.Show(http, InstanceModel.Whole(found), found.Revision);
    }

    private static async Task<IResult> Journal(string id, HttpContext http, ITransactions transactions)
    {
        var paging = Paging.Of(http);
        var found = await transactions.Read(http, Right, IRights.Everywhere, s => s.Store<IJournalStore>().Read(id, (int)paging.AfterNumber, paging.Limit));
        return paging.Show(http, found, JournalModel.Of, r => r.Sequence.ToString(CultureInfo.InvariantCulture));
    }

    private static Task<IResult> Cancel(string id, HttpContext http, CommandRunner commands, WorkflowRuntime runtime) => commands.Run(
        http, async call => CommandReply.Ok(InstanceModel.Of(await runtime.Cancel(call.Actor, id, call.BodyAs<ReasonModel>().Reason))));

    private static Task<IResult> Retry(string id, HttpContext http, CommandRunner commands, WorkflowRuntime runtime) => commands.Run(
        http, async call => CommandReply.Ok(InstanceModel.Of(await runtime.Retry(call.Actor, id, call.BodyAs<RetryModel>().Frame))));
}
