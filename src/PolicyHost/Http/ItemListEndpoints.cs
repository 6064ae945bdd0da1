using PolicyEngine.Calendars;
using PolicyEngine.PolicyHost.Http.Commands;
using PolicyEngine.Supervision.Documents;
using PolicyEngine.Supervision.ItemLists;
using PolicyEngine.Transactions;

namespace PolicyEngine.PolicyHost.Http;

/// <summary>Lists of inspection items.</summary>
internal static class ItemListEndpoints
{
    /// <summary>The right to enter, change and publish lists; its scope is the locality.</summary>
    public const string Right = "item-list.write";

    private const string Tag = "Item lists";

    public static void Map(RouteGroupBuilder api)
    {
        api.MapPost("/item-lists", Add).Command<ItemList, ItemList>("Enter a list.", Tag);
        api.MapGet("/item-lists", InForce).Query<ItemList>("The list of a unit in force on a day (jurisdiction, unit, on).", Tag);
        api.MapGet("/item-lists/{id}", Show).Query<ItemList>("One list.", Tag);
        api.MapPut("/item-lists/{id}", (string id, HttpContext http, CommandRunner commands) => Change(id, http, commands, "item-list-changed", (call, before) => call.BodyAs<ItemList>()))
            .Change<ItemList, ItemList>("Change a list.", Tag);
        api.MapPost("/item-lists/{id}/publication", (string id, HttpContext http, CommandRunner commands) =>
                Change(id, http, commands, "item-list-published", (call, before) => before with { PublishedOn = call.BodyAs<DayModel>().On }))
            .Change<DayModel, ItemList>("Record that a list was made public.", Tag);
    }

    private static Task<IResult> Add(HttpContext http, CommandRunner commands) => commands.Commit(http, (unit, call) =>
    {
        var list = call.BodyAs<ItemList>();
        unit.Demand(Right, list.Jurisdiction);
        unit.Store<IItemLists>().Add(list);
        return CommandReply.Created($"/api/v1/item-lists/{Uri.EscapeDataString(list.Id)}", list, 1);
    });

    private static async Task<IResult> InForce(string jurisdiction, string unit, DateOnly? on, HttpContext http, ITransactions transactions, TimeProvider clock)
    {
        var day = on ?? BeijingTime.Today(clock);
        var found = await transactions.Read(s => s.Store<IItemLists>().InForce(jurisdiction, unit, day), http.RequestAborted)
            ?? throw RequestRefused.NotFound("item list in force of", unit);
        return Revision.Show(http, found.Value, found.Revision);
    }

    private static async Task<IResult> Show(string id, HttpContext http, ITransactions transactions)
    {
        var found = await transactions.Read(s => s.Store<IItemLists>().Find(EndpointText.Id(id)), http.RequestAborted) ?? throw RequestRefused.NotFound("item list", id);
        return Revision.Show(http, found.Value, found.Revision);
    }

    private static Task<IResult> Change(string id, HttpContext http, CommandRunner commands, string what, Func<CommandCall, ItemList, ItemList> change) => commands.Commit(http, (unit, call) =>
    {
        var lists = unit.Store<IItemLists>();
        var before = lists.Find(EndpointText.Id(id)) ?? throw RequestRefused.NotFound("item list", id);
        unit.Demand(Right, before.Value.Jurisdiction);
        var after = change(call, before.Value);
        if (after.Id != before.Value.Id || after.Jurisdiction != before.Value.Jurisdiction)
        {
            throw RequestRefused.BadBody("id and jurisdiction of a list do not change.");
        }

        var expected = Revision.Expected(http);
        lists.Change(new Stored<ItemList>(before.Value, expected), after, what);
        return CommandReply.Ok(after, expected + 1);
    });
}
