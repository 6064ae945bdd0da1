using PolicyEngine.PolicyHost.Http.Commands;
using PolicyEngine.Transactions;

namespace PolicyEngine.PolicyHost.Http;

/// <summary>The table of rights.</summary>
internal static class RightsEndpoints
{
    /// <summary>The right to grant and revoke.</summary>
    public const string Grant = "rights.grant";

    /// <summary>The right to read the table.</summary>
    public const string Read = "rights.read";

    private const string Tag = "Rights";

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/rights", async (HttpContext http, ITransactions transactions) =>
                JsonText.Of(await transactions.Read(http, Read, IRights.Everywhere, s => s.Store<IRights>().All())))
            .Query<IReadOnlyList<GrantedRight>>("What was granted, by holder, right and scope.", Tag);
        api.MapPost("/rights/grants", (HttpContext http, CommandRunner commands) => Change(http, commands, (rights, a, r, s) => rights.Grant(a, r, s)))
            .Command<RightModel, RightModel>("Grant a right.", Tag);
        api.MapPost("/rights/revocations", (HttpContext http, CommandRunner commands) => Change(http, commands, (rights, a, r, s) => rights.Revoke(a, r, s)))
            .Command<RightModel, RightModel>("Take a right away.", Tag);
    }

    private static Task<IResult> Change(HttpContext http, CommandRunner commands, Action<IRights, Actor, string, string> change) => commands.Commit(http, (unit, call) =>
    {
        var asked = call.BodyAs<RightModel>();
        var scope = asked.Scope ?? IRights.Everywhere;
        unit.Demand(Grant, scope);
        change(unit.Store<IRights>(), ActorOf(asked.Actor), asked.Right, scope);
        return CommandReply.Ok(asked with { Scope = scope });
    });

    private static Actor ActorOf(string id)
    {
        try
        {
            return new Actor(id);
        }
        catch (ArgumentException e)
        {
            throw RequestRefused.BadBody(e.Message);
        }
    }
}
