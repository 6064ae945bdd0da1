using System.Text.Json.Nodes;
using PolicyEngine.PolicyHost.Http.Commands;
using PolicyEngine.Supervision.Publishing;
using PolicyEngine.Supervision.Registers;
using PolicyEngine.Transactions;

namespace PolicyEngine.PolicyHost.Http;

/// <summary>Registers of inspectors, by number. Names, recusals and leave are for those who hold the right to them.</summary>
internal static class InspectorRegisterEndpoints
{
    private const string Tag = "Registers";
    private const int Chunk = 200;
    private const int LongestFile = 64 * 1024 * 1024;

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/registers/{register}/inspectors", List).Query<Page<InspectorModel>>("Inspectors by number, without names, recusals and leave.", Tag);
        api.MapGet("/registers/{register}/inspectors/{number}", Show).Query<InspectorModel>("One inspector; with name, recusals and leave for who holds the right to them.", Tag);
        api.MapPut("/registers/{register}/inspectors/{number}", Put).Entry<InspectorModel, InspectorModel>("Enter an inspector, or change the entry.", Tag);
        api.MapPost("/registers/{register}/inspectors/import", Import).Command<string, JsonObject>("Import inspectors from CSV; with one mistake nobody is entered.", Tag, "text/csv");
    }

    private static async Task<IResult> List(string register, HttpContext http, ITransactions transactions)
    {
        var paging = Paging.Of(http);
        var found = await transactions.Read(http, RegisterRights.Read, register, s => s.Store<IInspectorRegister>().Page(register, paging.After, paging.Limit));
        return paging.Show(http, found, InspectorModel.Of, i => i.Number);
    }

    private static async Task<IResult> Show(string register, string number, HttpContext http, ITransactions transactions)
    {
        var (shown, entry) = await transactions.Read(http, RegisterRights.Read, register, s =>
        {
            var inspectors = s.Store<IInspectorRegister>();
            var found = inspectors.Find(register, EndpointText.Id(number)) ?? throw RequestRefused.NotFound("inspector", number);
            return s.Store<IRights>().Holds(RequestActor.Of(http), RegisterRights.Personal, register)
                ? (InspectorModel.Whole(found, inspectors.NameOf(register, found.Number)), found)
                : (InspectorModel.Of(found), found);
        });
        return ContentTag.Show(http, shown, entry);
    }

    private static Task<IResult> Put(string register, string number, HttpContext http, CommandRunner commands, IJurisdictions policies) => commands.Commit(http, (unit, call) =>
    {
        var asked = call.BodyAs<InspectorModel>();
        unit.Demand(RegisterRights.Write, register);
        if (asked.IsPersonal)
        {
            unit.Demand(RegisterRights.Personal, register);
        }

        if (asked.Number != EndpointText.Id(number))
        {
            throw RequestRefused.BadBody($"its number is '{asked.Number}', and the address names '{number}'.");
        }

        var inspectors = unit.Store<IInspectorRegister>();
        var before = inspectors.Lock(register, asked.Number);
        ContentTag.Demand(http, before, "inspector", asked.Number);
        var entry = asked.ToEntry(before);
        RegisterRights.DemandWords(policies, words => new EntryCheck(words, "body").Of(entry), register);
        if (before is null || asked.Name is not null)
        {
            inspectors.Put(register, new ImportedInspector(entry, asked.Name ?? throw RequestRefused.BadBody("a new entry needs a name.")));
        }

        if (before is not null)
        {
            inspectors.Change(register, entry, "inspector-changed");
        }

        var stands = inspectors.Find(register, asked.Number)!;
        return CommandReply.Ok(InspectorModel.Of(stands)).Tagged(ContentTag.Of(stands));
    });

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
