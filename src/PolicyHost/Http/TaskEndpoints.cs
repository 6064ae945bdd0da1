using PolicyEngine.Activities.Visits;
using PolicyEngine.Calendars;
using PolicyEngine.PolicyHost.Http.Commands;
using PolicyEngine.Supervision.Tasks;
using PolicyEngine.Supervision.Visits;
using PolicyEngine.Transactions;

namespace PolicyEngine.PolicyHost.Http;

/// <summary>Inspection tasks and their visits. What people do about visits: <see cref="VisitEndpoints"/>.</summary>
internal static class TaskEndpoints
{
    private const string Tag = "Tasks and visits";

    public static void Map(RouteGroupBuilder api)
    {
        api.MapPost("/tasks", Add).Command<InspectionTask, InspectionTask>("Open a task outside a plan.", Tag);
        api.MapPut("/tasks/{id}", Correct).Change<InspectionTask, InspectionTask>("Correct a task outside a plan that has no objects yet.", Tag);
        api.MapGet("/plans/{id}/tasks", OfPlan).Query<IReadOnlyList<InspectionTask>>("The tasks of a plan.", Tag);
        api.MapGet("/tasks/{id}", Show).Query<InspectionTask>("One task.", Tag);
        api.MapGet("/tasks/{id}/visits", Visits).Query<Page<Visit>>("The visits of a task.", Tag);
        api.MapGet("/visits/{id}", ShowVisit).Query<Visit>("One visit.", Tag);
        api.MapGet("/objects/{id}/visits", OfObject).Query<IReadOnlyList<Visit>>("All visits to an object.", Tag);
    }

    private static Task<IResult> Add(HttpContext http, CommandRunner commands, TimeProvider clock) => commands.Commit(http, (unit, call) =>
    {
        var task = call.BodyAs<InspectionTask>();
        unit.Demand(PlanRights.WriteCases, task.Jurisdiction ?? IRights.Everywhere);
        if (task.PlanId is not null || task.DrawId is not null || task.InspectedOn is not null || task.CompletedOn is not null || task.EducationOn is not null || task.Filings is not [])
        {
            throw RequestRefused.BadBody("a task begins without a plan, a draw, filings and days on which something was done: those come with their own entries.");
        }

        TaskOpening.Open(unit, new CommandAct(call, BeijingTime.Today(clock)), task);
        return CommandReply.Created($"/api/v1/tasks/{Uri.EscapeDataString(task.Id)}", task, 1);
    });

    private static Task<IResult> Correct(string id, HttpContext http, CommandRunner commands, TimeProvider clock) => commands.Commit(http, (unit, call) =>
    {
        var after = call.BodyAs<InspectionTask>();
        var before = unit.Store<ITasks>().Find(EndpointText.Id(id)) ?? throw RequestRefused.NotFound("task", id);
        unit.Demand(PlanRights.WriteCases, before.Value.Jurisdiction);
        var expected = Revision.Expected(http);
        if (before.Revision != expected)
        {
            throw new ConcurrencyConflict("task", before.Value.Id, expected);
        }

        // A procedure has read unit, days and kind of draw when it began.
        if (OwningProcedure.OfTask(unit, before.Value.Id) is { } owner)
        {
            throw RequestRefused.InProcedure("task", before.Value.Id, owner);
        }

        TaskCorrection.Correct(unit, new CommandAct(call, BeijingTime.Today(clock)), before, after);
        return CommandReply.Ok(after, expected + 1);
    });

    private static async Task<IResult> OfPlan(string id, HttpContext http, ITransactions transactions) => JsonText.Of(
        (await transactions.Read(http, PlanRights.ReadCases, IRights.Everywhere, s => s.Store<ITasks>().OfPlan(EndpointText.Id(id)))).Select(t => t.Value).ToList());

    private static async Task<IResult> Show(string id, HttpContext http, ITransactions transactions)
    {
        var found = await transactions.Read(http, PlanRights.ReadCases, IRights.Everywhere, s => s.Store<ITasks>().Find(EndpointText.Id(id))) ?? throw RequestRefused.NotFound("task", id);
        return Revision.Show(http, found.Value, found.Revision);
    }

    private static async Task<IResult> Visits(string id, HttpContext http, ITransactions transactions)
    {
        var paging = Paging.Of(http);
        var found = await transactions.Read(http, PlanRights.ReadCases, IRights.Everywhere, s => s.Store<IVisits>().OfTask(EndpointText.Id(id), paging.After, paging.Limit));
        return paging.Show(http, found, v => v.Value, v => v.Value.Id);
    }

    private static async Task<IResult> ShowVisit(string id, HttpContext http, ITransactions transactions)
    {
        var found = await transactions.Read(http, PlanRights.ReadCases, IRights.Everywhere, s => s.Store<IVisits>().Find(EndpointText.Id(id))) ?? throw RequestRefused.NotFound("visit", id);
        return Revision.Show(http, found.Value, found.Revision);
    }

    private static async Task<IResult> OfObject(string id, HttpContext http, ITransactions transactions) => JsonText.Of(
        (await transactions.Read(http, PlanRights.ReadCases, IRights.Everywhere, s => s.Store<IVisits>().OfObject(EndpointText.Id(id)))).Select(v => v.Value).ToList());
}
