using PolicyEngine.Activities.Visits;
using PolicyEngine.Calendars;
using PolicyEngine.PolicyHost.Http.Commands;
using PolicyEngine.Supervision.Diagnostics;
using PolicyEngine.Supervision.Documents;
using PolicyEngine.Supervision.Policies;
using PolicyEngine.Supervision.Publishing;
using PolicyEngine.Supervision.Results;
using PolicyEngine.Supervision.Tasks;
using PolicyEngine.Supervision.Visits;
using PolicyEngine.Transactions;

namespace PolicyEngine.PolicyHost.Http;

/// <summary>
/// What a person may do about a visit outside of a step of a procedure. The day and the team change beside a running one,
/// which looks them up when it needs them; a result, its entry and its publication are the procedure's as long as there is one.
/// </summary>
internal sealed class VisitEndpoints(CommandRunner commands, ITransactions transactions, IJurisdictions policies, TimeProvider clock)
{
    private const string Tag = "Tasks and visits";

    public static void Map(RouteGroupBuilder api)
    {
        api.MapPost("/visits/{id}/postponement", (string id, HttpContext http, VisitEndpoints visits) => visits.Postpone(id, http))
            .Change<PostponementModel, Visit>("Put a visit on another day of its task.", Tag);
        api.MapPost("/visits/{id}/replacement", (string id, HttpContext http, VisitEndpoints visits) => visits.Replace(id, http))
            .Change<ReplacementModel, Visit>("Put another inspector in the place of one; after a draw of this host its record says who.", Tag);
        api.MapPost("/visits/{id}/result", (string id, HttpContext http, VisitEndpoints visits) => visits.Record(id, http))
            .Change<VisitResultModel, Visit>("Record the one result of a visit that no procedure has in its hands.", Tag);
        api.MapPost("/visits/{id}/entries", (string id, HttpContext http, VisitEndpoints visits) => visits.Enter(id, http))
            .Change<PlatformEntryModel, Visit>("Record that the result was entered on a platform.", Tag);
        api.MapPost("/visits/{id}/publications", (string id, HttpContext http, VisitEndpoints visits) => visits.Publish(id, http))
            .Change<PublicationModel, Visit>("Record that the result was made public.", Tag);
    }

    private DateOnly Today => BeijingTime.Today(clock);

    private Task<IResult> Postpone(string id, HttpContext http) => commands.Commit(http, (unit, call) =>
    {
        var (asked, (before, task)) = (call.BodyAs<PostponementModel>(), Find(unit, call, id, VisitRights.Plan));
        var reason = Needed(asked.Reason, id);
        var after = before.Value.Postpone(asked.To);
        new VisitDays(unit, Locality(task, Today), task, clock).Demand(before.Value, asked.To, Today);
        unit.Store<IVisits>().Change(before, after, "visit-changed");
        new CommandAct(call, Today, reason).Append(unit, $"visit/{before.Value.Id}", "visit-postponed", w =>
        {
            w.WriteString("from", before.Value.PlannedOn?.ToString("O"));
            w.WriteString("to", asked.To.ToString("O"));
        });
        return CommandReply.Ok(after, before.Revision + 1);
    });

    private Task<IResult> Replace(string id, HttpContext http) => commands.Prepared(http, async call =>
    {
        var asked = call.BodyAs<ReplacementModel>();
        var visit = await transactions.Read(s => Find(s, call, id, VisitRights.Plan).Visit.Value, http.RequestAborted);
        var wish = new ReplacementWish(Given(asked.Inspector, "inspector"), Code(Needed(asked.Reason, id)), asked.By, asked.Statement);
        var on = asked.On ?? Today;
        var replacement = await InspectorReplacement.Prepare(transactions, visit, wish, BeijingTime.In(clock.GetUtcNow()), on, http.RequestAborted);
        return unit =>
        {
            var (before, _) = Find(unit, call, id, VisitRights.Plan);
            return CommandReply.Ok(replacement.Keep(unit, new CommandAct(call, on), before), before.Revision + 1);
        };
    });

    private Task<IResult> Record(string id, HttpContext http) => Outside(id, http, VisitRights.Record, (unit, call, before, _) =>
    {
        var asked = call.BodyAs<VisitResultModel>();
        var act = new CommandAct(call, asked.On ?? Today);
        var report = new ResultReport(Given(asked.ResultCode, "resultCode"), asked.EndedOn ?? act.On, asked.Record ?? before.Value.Record)
        {
            Evidence = asked.Evidence,
            Items = asked.Items ?? [],
        };
        var recorded = ResultRecording.Record(unit, act, before, report, policies.Current.Shared?.ResultCodes);
        if (ResultRecording.DateTask(unit, act, before.Value.TaskId) is { } ended)
        {
            InspectedTask.Tell(unit, act, before.Value.TaskId, ended);
        }

        return recorded.Visit;
    });

    private Task<IResult> Enter(string id, HttpContext http) => Outside(id, http, VisitRights.Publish, (unit, call, before, task) =>
    {
        var asked = call.BodyAs<PlatformEntryModel>();
        var (platform, act) = (Given(asked.Platform, "platform"), new CommandAct(call, asked.On ?? Today));
        DisclosurePlaces.DemandPlatform(Locality(task, act.On), platform);
        ResultDisclosure.Enter(unit, act, before.Value, platform);
        return Touched(unit, before);
    });

    private Task<IResult> Publish(string id, HttpContext http) => Outside(id, http, VisitRights.Publish, (unit, call, before, task) =>
    {
        var asked = call.BodyAs<PublicationModel>();
        var act = new CommandAct(call, asked.On ?? Today);
        DisclosurePlaces.DemandChannels(Locality(task, act.On), asked.Channels ?? []);
        ResultDisclosure.Publish(unit, act, before.Value, asked.Channels!);
        return Touched(unit, before);
    });

    /// <summary>A command on a visit that no procedure has in its hands.</summary>
    private Task<IResult> Outside(
        string id, HttpContext http, string right, Func<IUnitOfWork, CommandCall, Stored<Visit>, InspectionTask, Visit> change) => commands.Prepared(http, async call =>
    {
        // Before the work, since it looks through all procedures of the task. One that starts in between meets what was
        // recorded, as one would that starts afterwards.
        var owner = await transactions.Read(s => OwningProcedure.OfVisit(s, Find(s, call, id, right).Visit.Value), http.RequestAborted);
        if (owner is not null)
        {
            throw RequestRefused.InProcedure("visit", id, owner);
        }

        return unit =>
        {
            var (before, task) = Find(unit, call, id, right);
            return CommandReply.Ok(change(unit, call, before, task), before.Revision + 1);
        };
    });

    /// <summary>The visit as the caller read it, and its task.</summary>
    /// <exception cref="RequestRefused">There is none, or no revision was named.</exception>
    /// <exception cref="RightDenied">The caller may not do that in the locality of the task.</exception>
    /// <exception cref="ConcurrencyConflict">Somebody changed it since.</exception>
    private static (Stored<Visit> Visit, InspectionTask Task) Find(IStores stores, CommandCall call, string id, string right)
    {
        var found = stores.Store<IVisits>().Find(EndpointText.Id(id)) ?? throw RequestRefused.NotFound("visit", id);
        var task = stores.Store<ITasks>().Find(found.Value.TaskId) ?? throw RequestRefused.NotFound("task", found.Value.TaskId);
        stores.Demand(call.Actor, right, task.Value.Jurisdiction);
        var expected = Revision.Expected(call.Http);
        return found.Revision == expected ? (found, task.Value) : throw new ConcurrencyConflict("visit", found.Value.Id, expected);
    }

    /// <summary>
    /// What stands in the dossier alone counts as a change of the visit, too: of two people who enter it at once, one is told.
    /// </summary>
    private static Visit Touched(IUnitOfWork unit, Stored<Visit> before)
    {
        unit.Store<IVisits>().Change(before, before.Value, "visit-changed");
        return before.Value;
    }

    private Jurisdiction Locality(InspectionTask task, DateOnly on) =>
        policies.On(task.Jurisdiction, on) ?? throw RequestRefused.NotFound("version in force of", task.Jurisdiction);

    private static string Given(string? text, string member) =>
        string.IsNullOrWhiteSpace(text) ? throw RequestRefused.BadBody($"it needs a '{member}'.") : text;

    // It stands in the public form: nobody is to write there what an inspector has.
    private static string Code(string reason) => reason.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')
        ? reason
        : throw RequestRefused.BadBody("'reason' is a code of small letters, digits and '-', such as 'recusal-found'; words belong into 'statement'.");

    private static string Needed(string? reason, string visit) =>
        string.IsNullOrWhiteSpace(reason) ? throw new VisitRefused("PE0867", SupervisionMessages.ReasonNeeded(visit)) : reason;
}
