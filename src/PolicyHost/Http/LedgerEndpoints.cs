using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using PolicyEngine.PolicyHost.CommandLine;
using PolicyEngine.PolicyHost.Http.Commands;
using PolicyEngine.Supervision.Publishing;
using PolicyEngine.Transactions;

namespace PolicyEngine.PolicyHost.Http;

/// <summary>What stands in the ledger, and what it is worth.</summary>
internal static class LedgerEndpoints
{
    /// <summary>The right to read the ledger: who did what is not for everybody.</summary>
    public const string Right = "ledger.read";

    private const string Tag = "Ledger";
    private const int LongestHeads = 16 * 1024 * 1024;

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/ledger/streams", Streams).Query<Page<string>>("The streams by name.", Tag);
        api.MapGet("/ledger/entries", Entries).Query<Page<EntryModel>>("The entries of a stream (stream=…), in order.", Tag);
        api.MapGet("/ledger/entry", Entry).Query<EntryModel>("One entry (id=stream#number).", Tag);
        api.MapGet("/ledger/heads", Heads).Query<Page<SavedHead>>("The heads of the sealed batches, to be saved elsewhere.", Tag);
        api.MapGet("/ledger/proof", Prove).Query<LedgerProof>("The proof of an entry (entry=stream#number), leading to a batch's head (batch=…).", Tag);
        api.MapPost("/ledger/verify", Verify)
            .WithMetadata(new RequestShape("application/x-ndjson", typeof(string))).Query<JsonObject>("Verify the whole ledger against the saved heads in the body, one a line.", Tag);
    }

    private static async Task<IResult> Streams(HttpContext http, ITransactions transactions)
    {
        var paging = Paging.Of(http);
        var found = await transactions.Read(http, Right, IRights.Everywhere, s => s.Store<ILedger>().Streams(paging.After ?? "", paging.Limit));
        return paging.Show(http, found, h => new JsonObject { ["stream"] = h.Stream, ["entries"] = h.Sequence }, h => h.Stream);
    }

    private static async Task<IResult> Entries(HttpContext http, ITransactions transactions)
    {
        var (paging, stream) = (Paging.Of(http), http.Request.Query["stream"].ToString());
        var found = await transactions.Read(http, Right, IRights.Everywhere, s => s.Store<ILedger>().Stream(stream, paging.AfterNumber, paging.Limit));
        return paging.Show(http, found, EntryModel.Of, e => e.Sequence.ToString(CultureInfo.InvariantCulture));
    }

    private static async Task<IResult> Entry(string id, HttpContext http, ITransactions transactions)
    {
        var found = await transactions.Read(
            http, Right, IRights.Everywhere, s => LedgerId.TryParse(id, out var stream, out var sequence) ? s.Store<ILedger>().Find(stream, sequence) : null);
        return JsonText.Of(EntryModel.Of(found ?? throw RequestRefused.NotFound("ledger entry", id)));
    }

    private static async Task<IResult> Heads(HttpContext http, ITransactions transactions)
    {
        var paging = Paging.Of(http);
        var found = await transactions.Read(http, Right, IRights.Everywhere, s => s.Store<ILedger>().Batches(paging.AfterNumber, paging.Limit));
        return paging.Show(http, found, SavedHead.Of, b => b.Number.ToString(CultureInfo.InvariantCulture));
    }

    private static async Task<IResult> Prove(string entry, long? batch, HttpContext http, ITransactions transactions, LedgerProver prover)
    {
        await transactions.Read(http, Right, IRights.Everywhere, _ => true);
        return Results.Content(JsonSerializer.Serialize(await prover.Prove(entry, batch, http.RequestAborted), JsonSerializerOptions.Web), JsonText.Type);
    }

    private static async Task<IResult> Verify(HttpContext http, ITransactions transactions, LedgerVerifier verifier)
    {
        await transactions.Read(http, Right, IRights.Everywhere, _ => true);
        var lines = Encoding.UTF8.GetString(await CommandCall.ReadBody(http, LongestHeads)).Split('\n', StringSplitOptions.TrimEntries);
        var report = await verifier.Verify(HeadsFile.Read(lines), http.RequestAborted);
        var versions = await new VersionVerifier(transactions).Verify(http.RequestAborted);
        using var text = new MemoryStream();
        await using (var writer = new Utf8JsonWriter(text))
        {
            LedgerReportWriter.Write(writer, report, versions);
        }

        return Results.Bytes(text.ToArray(), JsonText.Type);
    }
}
