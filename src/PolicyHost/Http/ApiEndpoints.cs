using PolicyEngine.PolicyHost.Http.Commands;

namespace PolicyEngine.PolicyHost.Http;

/// <summary>Everything under <c>/api/v1</c> that reads or writes the database.</summary>
internal static class ApiEndpoints
{
    public static void Map(WebApplication app)
    {
        var api = app.MapGroup("/api/v1").AddEndpointFilter<ProblemFilter>();
        PolicyEndpoints.Map(api);
        LedgerEndpoints.Map(api);
        RightsEndpoints.Map(api);
        ObjectRegisterEndpoints.Map(api);
        InspectorRegisterEndpoints.Map(api);
        ItemListEndpoints.Map(api);
        PlanEndpoints.Map(api);
        TaskEndpoints.Map(api);
        VisitEndpoints.Map(api);
        DossierEndpoints.Map(api);
        WorkflowEndpoints.Map(api);
        InstanceEndpoints.Map(api);
        HumanTaskEndpoints.Map(api);
        EventEndpoints.Map(api);
        DrawEndpoints.Map(api);
    }
}
