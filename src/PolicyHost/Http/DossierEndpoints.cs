using PolicyEngine.PolicyHost.Http.Commands;
using PolicyEngine.Supervision.Diagnostics;
using PolicyEngine.Supervision.Dossiers;
using PolicyEngine.Supervision.Publishing;
using PolicyEngine.Supervision.Visits;
using PolicyEngine.Transactions;

namespace PolicyEngine.PolicyHost.Http;

/// <summary>One object, one file: all that the ledger holds of it.</summary>
internal static class DossierEndpoints
{
    private const string Tag = "Dossiers";

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/dossiers/{id}", Show).Query<EntityDossier>("The dossier of an object, as it stands now.", Tag);
        api.MapGet("/dossiers/{id}/events", Events).Query<IReadOnlyList<DossierEvent>>("The events of an object, in the order in which they were recorded.", Tag);
        api.MapPost("/dossiers/{id}/events", Append).Command<DossierEvent, DossierEvent>("Enter an event; a wrong one is corrected by a later one that names it.", Tag);
    }

    private static async Task<IResult> Show(string id, HttpContext http, ITransactions transactions, IJurisdictions policies)
    {
        var codes = policies.Current.Shared?.ResultCodes ?? throw RequestRefused.NotNow(HostMessages.NoResultCodes);
        var events = await Read(id, http, transactions);
        return JsonText.Of(events.Count == 0 ? throw RequestRefused.NotFound("dossier", id) : EntityDossier.Of(EndpointText.Id(id), events, codes));
    }

    private static async Task<IResult> Events(string id, HttpContext http, ITransactions transactions) => JsonText.Of(await Read(id, http, transactions));

    private static Task<IReadOnlyList<DossierEvent>> Read(string id, HttpContext http, ITransactions transactions) =>
        transactions.Read(http, PlanRights.ReadCases, IRights.Everywhere, s => s.Store<IDossiers>().Of(EndpointText.Id(id)));

    private static Task<IResult> Append(string id, HttpContext http, CommandRunner commands) => commands.Commit(http, (unit, call) =>
    {
        var happened = call.BodyAs<DossierEvent>();
        unit.Demand(PlanRights.WriteCases);
        if (happened.ObjectId != EndpointText.Id(id))
        {
            throw RequestRefused.BadBody($"it is about '{happened.ObjectId}', and the address names '{id}'.");
        }

        var dossiers = unit.Store<IDossiers>();
        if (happened.Corrects is { } corrected && dossiers.Of(happened.ObjectId).All(e => e.Id != corrected))
        {
            throw RequestRefused.BadBody($"it corrects '{corrected}', which is not in the dossier.");
        }

        DemandDrawn(unit, dossiers, happened);
        return CommandReply.Ok(dossiers.Append(happened));
    });

    /// <summary>What is entered of a visit needs one: kept here, or drawn for in the dossier, where it lies before this host.</summary>
    private static void DemandDrawn(IUnitOfWork unit, IDossiers dossiers, DossierEvent happened)
    {
        if (happened is VisitEvent visit and not ObjectDrawn
            && unit.Store<IVisits>().Find(visit.VisitId)?.Value.ObjectId != visit.ObjectId
            && !dossiers.Of(visit.ObjectId).OfType<ObjectDrawn>().Any(d => d.VisitId == visit.VisitId))
        {
            throw new VisitRefused("PE0866", SupervisionMessages.EventOfNoVisit(visit.VisitId, visit.ObjectId));
        }
    }
}
