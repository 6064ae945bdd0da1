using PolicyEngine.PolicyHost.Http.Commands;
using PolicyEngine.Supervision.Decisions;
using PolicyEngine.Supervision.Documents;
using PolicyEngine.Supervision.Plans;
using PolicyEngine.Supervision.Plans.Reviews;
using PolicyEngine.Supervision.Publishing;
using PolicyEngine.Transactions;

namespace PolicyEngine.PolicyHost.Http;

/// <summary>Plans: draft, amend, submit, review, complete, publish.</summary>
internal static class PlanEndpoints
{
    private const string Tag = "Plans";

    public static void Map(RouteGroupBuilder api)
    {
        api.MapPost("/plans", Add).Command<Plan, Plan>("Draft a plan.", Tag);
        api.MapGet("/plans", List).Query<Page<Plan>>("The plans of a locality and year (jurisdiction, year).", Tag);
        api.MapGet("/plans/{id}", Show).Query<Plan>("One plan.", Tag);
        api.MapPut("/plans/{id}/tasks", (string id, HttpContext http, CommandRunner commands) =>
                Change(id, http, commands, PlanRights.Write, "plan-amended", (call, plan) => plan.Amend(call.BodyAs<PlanAmendmentModel>().Tasks)))
            .Change<PlanAmendmentModel, Plan>("Give a plan other content; what was reviewed before does not count for it.", Tag);
        api.MapPost("/plans/{id}/submission", (string id, HttpContext http, CommandRunner commands) =>
                Change(id, http, commands, PlanRights.Write, "plan-submitted", (call, plan) => plan.Submit(call.BodyAs<DayModel>().On)))
            .Change<DayModel, Plan>("Send a plan to review.", Tag);
        api.MapPost("/plans/{id}/reviews", Review).Change<PlanReviewModel, Plan>("Record what an organ found of the present content.", Tag);
        api.MapPost("/plans/{id}/completion", (string id, HttpContext http, CommandRunner commands) =>
                Change(id, http, commands, PlanRights.Publish, "plan-completed", (call, plan) => plan.Complete(call.BodyAs<DayModel>().On)))
            .Change<DayModel, Plan>("Record that a plan was made.", Tag);
        api.MapPost("/plans/{id}/publication", (string id, HttpContext http, CommandRunner commands) =>
                Change(id, http, commands, PlanRights.Publish, "plan-published", (call, plan) => plan.Publish(call.BodyAs<DayModel>().On)))
            .Change<DayModel, Plan>("Record that a plan was made public.", Tag);
        PlanCheckEndpoints.Map(api);
    }

    /// <summary>The plan as it is kept.</summary>
    /// <exception cref="RequestRefused">There is none.</exception>
    public static Stored<Plan> Find(IStores stores, string id) => stores.Store<IPlans>().Find(EndpointText.Id(id)) ?? throw RequestRefused.NotFound("plan", id);

    private static Task<IResult> Add(HttpContext http, CommandRunner commands) => commands.Commit(http, (unit, call) =>
    {
        var plan = call.BodyAs<Plan>();
        unit.Demand(PlanRights.Write, plan.Jurisdiction);
        if (plan.Revision != 1 || plan.SubmittedOn is not null || plan.CompletedOn is not null || plan.PublishedOn is not null || plan.Reviews.Count > 0)
        {
            throw RequestRefused.BadBody("a plan begins as a draft: submission, reviews and publication come afterwards, each with its own entry.");
        }

        unit.Store<IPlans>().Add(plan);
        return CommandReply.Created($"/api/v1/plans/{Uri.EscapeDataString(plan.Id)}", plan, 1);
    });

    private static async Task<IResult> List(string jurisdiction, int year, HttpContext http, ITransactions transactions)
    {
        var paging = Paging.Of(http);
        var all = await transactions.Read(s => s.Store<IPlans>().Of(jurisdiction, year), http.RequestAborted);
        var page = all.Select(p => p.Value).Where(p => paging.After is null || string.CompareOrdinal(p.Id, paging.After) > 0).Take(paging.Limit).ToList();
        return paging.Show(http, page, p => p, p => p.Id);
    }

    private static async Task<IResult> Show(string id, HttpContext http, ITransactions transactions)
    {
        var found = await transactions.Read(s => Find(s, id), http.RequestAborted);
        return Revision.Show(http, found.Value, found.Revision);
    }

    private static Task<IResult> Review(string id, HttpContext http, CommandRunner commands, IJurisdictions policies, TimeProvider clock) =>
        Change(id, http, commands, PlanRights.Review, "plan-reviewed", (call, plan) =>
        {
            var review = call.BodyAs<PlanReviewModel>();

            // The organs are those of the profile in force on the day of the review.
            var jurisdiction = policies.On(plan.Jurisdiction, review.On) ?? throw RequestRefused.NotFound("version in force of", plan.Jurisdiction);
            return new PlanReviewing(new Questioner(jurisdiction, clock)).Review(
                plan, new PlanReview(review.Organ, review.Aspect, review.Outcome, review.On, plan.Revision) { Actor = call.Actor.Id, Note = review.Note });
        });

    private static Task<IResult> Change(
        string id, HttpContext http, CommandRunner commands, string right, string what, Func<CommandCall, Plan, Plan> change) => commands.Commit(http, (unit, call) =>
    {
        var before = Find(unit, id);
        unit.Demand(right, before.Value.Jurisdiction);
        var expected = Revision.Expected(http);
        var after = change(call, before.Value);
        unit.Store<IPlans>().Change(new Stored<Plan>(before.Value, expected), after, what);
        return CommandReply.Ok(after, expected + 1);
    });
}
