using System.Text.Json.Nodes;
using PolicyEngine.PolicyHost.Http.Commands;
using PolicyEngine.Supervision.Publishing;
using PolicyEngine.Supervision.Registers;
using PolicyEngine.Transactions;

namespace PolicyEngine.PolicyHost.Http;

/// <summary>Registers of inspectors, by number. Names lie apart and are not handed out here.</summary>
internal static class InspectorRegisterEndpoints
{
    private const string Tag = "Registers";
    private const int Chunk = 200;
    private const int LongestFile = 64 * 1024 * 1024;

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/registers/{register}/inspectors", List).Query<Page<Inspector>>("Inspectors by number, without names.", Tag);
        api.MapGet("/registers/{register}/inspectors/{number}", Show).Query<Inspector>("One inspector, without the name.", Tag);
        api.MapPost("/registers/{register}/inspectors/import", Import).Command<string, JsonObject>("Import inspectors from CSV; with one mistake nobody is entered.", Tag, "text/csv");
    }

    private static async Task<IResult> List(string register, HttpContext http, ITransactions transactions)
    {
        var paging = Paging.Of(http);
        var found = await transactions.Read(http, RegisterRights.Read, register, s => s.Store<IInspectorRegister>().Page(register, paging.After, paging.Limit));
        return paging.Show(http, found, i => i, i => i.Number);
    }

    private static async Task<IResult> Show(string register, string number, HttpContext http, ITransactions transactions) => JsonText.Of(
        await transactions.Read(http, RegisterRights.Read, register, s => s.Store<IInspectorRegister>().Find(register, EndpointText.Id(number)))
        ?? throw RequestRefused.NotFound("inspector", number));

    private static Task<IResult> Import(string register, HttpContext http, CommandRunner commands, ITransactions transactions, IJurisdictions policies) => commands.Run(
        http,
        async call =>
        {
            var words = policies.Current.Shared?.Registers ?? throw RequestRefused.NotNow(HostMessages.NoRegisterWords);
            var import = RegisterImports.Inspectors(words, "body");
            var entries = import.Read(new MemoryStream(call.Body.ToArray(), writable: false)).ToList();
            if (import.Report.HasErrors)
            {
                throw new VersionRefused(register, import.Report.Mistakes);
            }

            foreach (var chunk in entries.Chunk(Chunk))
            {
                await transactions.Commit(call.Actor, unit =>
                {
                    unit.Demand(RegisterRights.Import, register);
                    var inspectors = unit.Store<IInspectorRegister>();
                    foreach (var entry in chunk)
                    {
                        inspectors.Put(register, entry);
                    }
                });
            }

            return CommandReply.Ok(new JsonObject { ["register"] = register, ["count"] = entries.Count, ["warnings"] = import.Report.Mistakes.Count });
        },
        LongestFile);
}
