using System.Text.Json.Nodes;
using PolicyEngine.PolicyHost.Http.Commands;
using PolicyEngine.Supervision.Publishing;
using PolicyEngine.Supervision.Registers;
using PolicyEngine.Transactions;

namespace PolicyEngine.PolicyHost.Http;

/// <summary>Registers of objects to inspect.</summary>
internal static class ObjectRegisterEndpoints
{
    private const string Tag = "Registers";
    private const int Chunk = 2_000;
    private const int LongestFile = 512 * 1024 * 1024;

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/registers/{register}/objects", List).Query<Page<InspectionObject>>("Objects by id (kind, library, riskClass, industry, area).", Tag);
        api.MapGet("/registers/{register}/objects/count", Count).Query<JsonObject>("How many objects there are, and how many in each library.", Tag);
        api.MapGet("/registers/{register}/objects/{id}", Show).Query<InspectionObject>("One object.", Tag);
        api.MapPut("/registers/{register}/objects/{id}", Put).Entry<InspectionObject, InspectionObject>("Enter an object, or change its entry.", Tag);
        api.MapPost("/registers/{register}/objects/import", Import).Command<string, JsonObject>("Import a whole register from CSV; with one mistake nothing is taken.", Tag, "text/csv");
    }

    private static async Task<IResult> List(string register, HttpContext http, ITransactions transactions)
    {
        var paging = Paging.Of(http);
        var found = await transactions.Read(
            http, RegisterRights.Read, register, s => s.Store<IObjectRegister>().Page(register, Selection(http), paging.After, paging.Limit));
        return paging.Show(http, found, o => o, o => o.Id);
    }

    private static async Task<IResult> Count(string register, HttpContext http, ITransactions transactions) => JsonText.Of(await transactions.Read(
        http,
        RegisterRights.Read,
        register,
        s =>
        {
            var objects = s.Store<IObjectRegister>();
            var libraries = objects.CountByLibrary(register, Selection(http)).Select(l => KeyValuePair.Create(l.Key, (JsonNode?)l.Value));
            return new JsonObject { ["count"] = objects.Count(register, Selection(http)), ["libraries"] = new JsonObject(libraries) };
        }));

    private static async Task<IResult> Show(string register, string id, HttpContext http, ITransactions transactions)
    {
        var found = await transactions.Read(http, RegisterRights.Read, register, s => s.Store<IObjectRegister>().Find(register, EndpointText.Id(id)))
            ?? throw RequestRefused.NotFound("object", id);
        return ContentTag.Show(http, found, found);
    }

    private static Task<IResult> Put(string register, string id, HttpContext http, CommandRunner commands, IJurisdictions policies) => commands.Commit(http, (unit, call) =>
    {
        unit.Demand(RegisterRights.Write, register);
        var entry = call.BodyAs<InspectionObject>();
        if (entry.Id != EndpointText.Id(id))
        {
            throw RequestRefused.BadBody($"its id is '{entry.Id}', and the address names '{id}'.");
        }

        var objects = unit.Store<IObjectRegister>();
        if (objects.InForce(register) is null)
        {
            throw RequestRefused.NotFound("register", register);
        }

        ContentTag.Demand(http, objects.Lock(register, entry.Id), "object", entry.Id);
        RegisterRights.DemandWords(policies, words => new EntryCheck(words, "body").Of(entry), register);
        objects.Put(register, entry);
        return CommandReply.Ok(entry).Tagged(ContentTag.Of(objects.Find(register, entry.Id)!));
    });

    private static Task<IResult> Import(string register, HttpContext http, CommandRunner commands, ITransactions transactions, IJurisdictions policies) => commands.Run(
        http,
        async call =>
        {
            var words = policies.Current.Shared?.Registers ?? throw RequestRefused.NotNow(HostMessages.NoRegisterWords);
            var import = RegisterImports.Objects(words, "body");
            var run = await transactions.Commit(call.Actor, unit =>
            {
                unit.Demand(RegisterRights.Import, register);
                return unit.Store<IObjectRegister>().Begin(register, $"upload {call.KeyId}");
            });
            try
            {
                // In chunks beside the register in force: nothing holds the writer for long, and nobody sees half of it.
                foreach (var chunk in import.Read(new MemoryStream(call.Body.ToArray(), writable: false)).Chunk(Chunk))
                {
                    await transactions.Commit(call.Actor, unit => unit.Store<IObjectRegister>().Add(run, chunk));
                }

                if (import.Report.HasErrors)
                {
                    throw new VersionRefused(register, import.Report.Mistakes);
                }
            }
            catch
            {
                await transactions.Commit(call.Actor, unit => unit.Store<IObjectRegister>().Abandon(run));
                throw;
            }

            var count = await transactions.Commit(call.Actor, unit => unit.Store<IObjectRegister>().Activate(run));
            while (await transactions.Commit(call.Actor, unit => unit.Store<IObjectRegister>().Sweep(register, Chunk)) > 0)
            {
            }

            return CommandReply.Ok(new JsonObject { ["register"] = register, ["import"] = run.Number, ["count"] = count, ["warnings"] = import.Report.Mistakes.Count });
        },
        LongestFile);

    private static RegisterSelection Selection(HttpContext http)
    {
        var query = http.Request.Query;
        return new RegisterSelection { Kind = Value("kind"), Library = Value("library"), RiskClass = Value("riskClass"), Industry = Value("industry"), Area = Value("area") };

        string? Value(string name) => query[name].ToString() is { Length: > 0 } value ? value : null;
    }
}
