using System.Text.Json.Nodes;
using PolicyEngine.Calendars;
using PolicyEngine.PolicyHost.Http.Commands;
using PolicyEngine.Supervision.Decisions;
using PolicyEngine.Supervision.ItemLists;
using PolicyEngine.Supervision.Plans;
using PolicyEngine.Supervision.Plans.Checks;
using PolicyEngine.Supervision.Plans.Reviews;
using PolicyEngine.Supervision.Publishing;
using PolicyEngine.Supervision.Registers;
using PolicyEngine.Transactions;

namespace PolicyEngine.PolicyHost.Http;

/// <summary>What the rules say of a plan, and how it stands with its reviewers. Questions: they write nothing.</summary>
internal static class PlanCheckEndpoints
{
    private const string Tag = "Plans";

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/plans/{id}/checks", Check).Query<JsonArray>("Every remark of the rules on a plan, the gravest first (on=…, register=… for the sizes of libraries).", Tag);
        api.MapGet("/plans/{id}/standing", Standing).Query<ReviewStanding>("Which reviews are still owed (on=…).", Tag);
    }

    private static async Task<IResult> Check(string id, DateOnly? on, string? register, HttpContext http, ITransactions transactions, IJurisdictions policies, TimeProvider clock)
    {
        var day = on ?? BeijingTime.Today(clock);
        var input = await transactions.Read(s => InputOf(s, id, day, register), http.RequestAborted);
        var remarks = new PlanCheck(QuestionerOf(policies, clock, input.Plan, day)).Of(input);
        return JsonText.Of(new JsonArray([.. remarks.Select(r => (JsonNode)new JsonObject
        {
            ["id"] = r.Id,
            ["weight"] = System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(r.Weight.ToString()),
            ["task"] = r.TaskId,
            ["item"] = r.ItemId,
            ["decision"] = r.Decision,
            ["verdict"] = r.Outcome?.Verdict,
            ["clauses"] = new JsonArray([.. (r.Outcome?.Clauses ?? []).Select(c => JsonValue.Create(c))]),
            ["missing"] = new JsonArray([.. (r.Outcome?.Missing ?? []).Select(c => JsonValue.Create(c))]),
            ["message"] = r.Text.Zh,
            ["messageEn"] = r.Text.En,
        })]));
    }

    private static async Task<IResult> Standing(string id, DateOnly? on, HttpContext http, ITransactions transactions, IJurisdictions policies, TimeProvider clock)
    {
        var day = on ?? BeijingTime.Today(clock);
        var plan = (await transactions.Read(s => PlanEndpoints.Find(s, id), http.RequestAborted)).Value;
        return JsonText.Of(new PlanReviewing(QuestionerOf(policies, clock, plan, day)).StandingOf(plan, day));
    }

    private static Questioner QuestionerOf(IJurisdictions policies, TimeProvider clock, Plan plan, DateOnly day) =>
        new(policies.On(plan.Jurisdiction, day) ?? throw RequestRefused.NotFound("version in force of", plan.Jurisdiction), clock);

    private static PlanCheckInput InputOf(IStores stores, string id, DateOnly day, string? register)
    {
        var plan = PlanEndpoints.Find(stores, id).Value;
        var plans = stores.Store<IPlans>();
        var items = stores.Store<IItemLists>().InForce(plan.Jurisdiction, plan.Unit.Id, day)?.Value
            ?? new ItemList("none", plan.Jurisdiction, plan.Unit.Id, day, []);
        var populations = register is null
            ? new Dictionary<string, int>()
            : stores.Store<IObjectRegister>().CountByLibrary(register, RegisterSelection.All).ToDictionary(l => l.Key, l => (int)Math.Min(l.Value, int.MaxValue), StringComparer.Ordinal);
        return new PlanCheckInput(
            plan,
            items,
            [.. plans.Of(plan.Jurisdiction, plan.Year).Select(p => p.Value).Where(p => p.Id != plan.Id)],
            plans.Of(plan.Jurisdiction, plan.Year - 1).Select(p => p.Value).FirstOrDefault(p => p.Unit.Id == plan.Unit.Id && p.Kind == plan.Kind),
            populations,
            day);
    }
}
