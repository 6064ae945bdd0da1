using System.Text.Json.Nodes;
using PolicyEngine.PolicyHost.Http.Commands;
using PolicyEngine.Supervision.Documents;
using PolicyEngine.Supervision.Draws.Keeping;
using PolicyEngine.Supervision.Draws.Verification;
using PolicyEngine.Transactions;

namespace PolicyEngine.PolicyHost.Http;

/// <summary>Draws: what was announced, and records that anybody can compute again. What they rest on needs a right.</summary>
internal static class DrawEndpoints
{
    private const string Tag = "Draws";

    // The audit form of a draw over a province is large; it is a file to verify on the command line.
    private const int LongestRecord = 256 * 1024 * 1024;
    private const int HashDigits = 64;

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/draws", List).Query<Page<DrawModel>>("Draws by id, those that were refused included (jurisdiction, year, task).", Tag);
        api.MapGet("/draws/{id}", Show).Query<DrawModel>("One draw with its announcement.", Tag);
        api.MapGet("/draws/{id}/record", Record).Query<JsonObject>(
            "The record, as it is to be verified: in its public form, or with form=audit and the right to it in its audit form; of a draw of the platform, as it came.", Tag).ProducesProblem(409);
        api.MapGet("/draws/{id}/details", Details).Query<DrawDetailsModel>("What a draw rests on, and the remarks on a draw of the platform.", Tag);
        api.MapGet("/draws/{id}/verification", VerifyKept).Query<JsonObject>("Whether the kept record agrees with itself, its announcement and the ledger.", Tag).ProducesProblem(409);
        api.MapPost("/draws/verify", (Delegate)Verify)
            .WithMetadata(new RequestShape("application/json", typeof(JsonObject)))
            .Query<JsonObject>("Whether a draw's record is what follows from it (announced=… the hash kept elsewhere).", Tag);
    }

    private static async Task<IResult> List(string? jurisdiction, int? year, string? task, HttpContext http, ITransactions transactions)
    {
        var paging = Paging.Of(http);
        var found = await transactions.Read(s => Page(s, http, jurisdiction, year, task, paging), http.RequestAborted);
        return paging.Show(http, found, DrawModel.Of, d => d.Id);
    }

    private static List<TaskDraw> Page(IStores stores, HttpContext http, string? jurisdiction, int? year, string? task, Paging paging)
    {
        var (shown, after) = (new List<TaskDraw>(), paging.After);
        while (shown.Count < paging.Limit && stores.Store<IDraws>().Page(jurisdiction, year, task, after, paging.Limit) is { Count: > 0 } page)
        {
            shown.AddRange(page.Select(d => d.Value).Where(d => IsShown(stores, http, d)).Take(paging.Limit - shown.Count));
            after = page[^1].Value.Id;
        }

        return shown;
    }

    /// <summary>
    /// What was taken without a draw follows a lead, or whatever else is not announced: to who may not look into cases it
    /// is not there.
    /// </summary>
    private static bool IsShown(IStores stores, HttpContext http, TaskDraw draw) =>
        draw.Kind != DrawKind.Taken || stores.Store<IRights>().Holds(RequestActor.Of(http), PlanRights.ReadCases, draw.Jurisdiction);

    private static async Task<IResult> Show(string id, HttpContext http, ITransactions transactions)
    {
        var found = await transactions.Read(s => Find(s, id, http), http.RequestAborted);
        return Revision.Show(http, DrawModel.Of(found.Value), found.Revision);
    }

    private static async Task<IResult> Details(string id, HttpContext http, ITransactions transactions)
    {
        var found = await transactions.Read(s => Find(s, id, http, PlanRights.ReadCases), http.RequestAborted);
        return Revision.Show(http, DrawDetailsModel.Of(found.Value), found.Revision);
    }

    private static Task<IResult> Record(string id, string? form, HttpContext http, ITransactions transactions, PublicRecords records) => form switch
    {
        null or "public" => Public(id, http, transactions, records),
        "audit" => Audit(id, http, transactions),
        _ => throw RequestRefused.BadParameter("form", form, "public or audit"),
    };

    private static async Task<IResult> Public(string id, HttpContext http, ITransactions transactions, PublicRecords records)
    {
        var (draw, tag) = await transactions.Read(
            s =>
            {
                var found = Made(Find(s, id, http).Value);
                return (found, PublicRecords.TagOf(s, found));
            },
            http.RequestAborted);
        if (http.Request.Headers.IfNoneMatch == tag)
        {
            return Results.StatusCode(StatusCodes.Status304NotModified);
        }

        var record = await records.Of(draw, tag, http.RequestAborted);
        http.Response.Headers.ETag = record.Tag;

        // Byte by byte: anything else would not be what was hashed.
        return Results.Bytes(record.File, JsonText.Type);
    }

    private static async Task<IResult> Audit(string id, HttpContext http, ITransactions transactions)
    {
        var file = await transactions.Read(
            s =>
            {
                var draw = Find(s, id, http, DrawRights.Audit).Value;
                if (draw.Kind != DrawKind.Imported)
                {
                    Made(draw);
                }

                return KeptRecord.File(s, draw) ?? throw RequestRefused.DamagedRecord(draw.Id, "a part of it is gone or was changed.");
            },
            http.RequestAborted);
        return Results.Bytes(file, JsonText.Type);
    }

    private static async Task<IResult> VerifyKept(string id, HttpContext http, ITransactions transactions) => Report(
        await transactions.Read(s => KeptRecord.Verify(s, Made(Find(s, id, http, PlanRights.ReadCases).Value)), http.RequestAborted));

    private static async Task<IResult> Verify(HttpContext http)
    {
        var announced = http.Request.Query["announced"].ToString();
        if (announced.Length > 0 && (announced.Length != HashDigits || !announced.All(char.IsAsciiHexDigit)))
        {
            throw RequestRefused.BadParameter("announced", announced, $"{HashDigits} hexadecimal digits");
        }

        var record = await CommandCall.ReadBody(http, LongestRecord);
        return Report(await Task.Run(() => DrawVerifier.Verify(record, announced.Length == 0 ? null : Convert.FromHexString(announced)), http.RequestAborted));
    }

    private static Stored<TaskDraw> Find(IStores stores, string id, HttpContext http) =>
        stores.Store<IDraws>().Find(EndpointText.Id(id)) is { } found && IsShown(stores, http, found.Value) ? found : throw RequestRefused.NotFound("draw", id);

    /// <exception cref="RightDenied">The caller does not hold the right in the locality of the draw.</exception>
    private static Stored<TaskDraw> Find(IStores stores, string id, HttpContext http, string right)
    {
        var found = Find(stores, id, http);
        stores.Demand(RequestActor.Of(http), right, found.Value.Jurisdiction);
        return found;
    }

    /// <summary>A draw whose record can be computed again.</summary>
    /// <exception cref="RequestRefused">It was not made, or not here.</exception>
    private static TaskDraw Made(TaskDraw draw) => draw switch
    {
        { Kind: DrawKind.Imported } => throw RequestRefused.NoSuchForm(draw.Id, HostMessages.NotDrawnHere),
        { Kind: DrawKind.Taken } => throw RequestRefused.NoSuchForm(draw.Id, HostMessages.TakenWithoutDraw),
        { State: DrawState.Made } => draw,
        { State: DrawState.Refused } => throw RequestRefused.NoSuchForm(draw.Id, HostMessages.NothingDrawn),
        _ => throw RequestRefused.NoSuchForm(draw.Id, HostMessages.NotYetMade),
    };

    private static IResult Report(VerificationReport report) => JsonText.Of(new JsonObject
    {
        ["verified"] = report.Verified,
        ["draw"] = report.Draw,
        ["form"] = report.Form,
        ["announced"] = report.AnnouncementHash is { } hash ? Convert.ToHexStringLower(hash) : null,
        ["disagreements"] = new JsonArray([.. report.Disagreements.Select(d => Note(d.Id, d.Subject, d.Text))]),
        ["remarks"] = new JsonArray([.. report.Remarks.Select(r => Note(r.Id, r.Subject, r.Text))]),
    });

    private static JsonNode Note(string id, string path, string message) => new JsonObject { ["id"] = id, ["path"] = path, ["message"] = message };
}
