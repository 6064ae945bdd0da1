using System.Text.Json.Nodes;
using PolicyEngine.PolicyHost.Http.Commands;
using PolicyEngine.Supervision.Draws.Verification;

namespace PolicyEngine.PolicyHost.Http;

/// <summary>Records of draws: computed again from nothing but themselves.</summary>
internal static class DrawEndpoints
{
    // The audit form of a draw over a province is large; it is a file to verify on the command line.
    private const int LongestRecord = 256 * 1024 * 1024;
    private const int HashDigits = 64;

    public static void Map(RouteGroupBuilder api) => api
        .MapPost("/draws/verify", (Delegate)Verify)
        .WithMetadata(new RequestShape("application/json", typeof(JsonObject)))
        .Query<JsonObject>("Whether a draw's record is what follows from it (announced=… the hash kept elsewhere).", "Draws");

    private static async Task<IResult> Verify(HttpContext http)
    {
        var announced = http.Request.Query["announced"].ToString();
        if (announced.Length > 0 && (announced.Length != HashDigits || !announced.All(char.IsAsciiHexDigit)))
        {
            throw RequestRefused.BadParameter("announced", announced, $"{HashDigits} hexadecimal digits");
        }

        var record = await CommandCall.ReadBody(http, LongestRecord);
        var report = await Task.Run(() => DrawVerifier.Verify(record, announced.Length == 0 ? null : Convert.FromHexString(announced)), http.RequestAborted);
        return JsonText.Of(new JsonObject
        {
            ["verified"] = report.Verified,
            ["draw"] = report.Draw,
            ["form"] = report.Form,
            ["announced"] = report.AnnouncementHash is { } hash ? Convert.ToHexStringLower(hash) : null,
            ["disagreements"] = new JsonArray([.. report.Disagreements.Select(d => Note(d.Id, d.Subject, d.Text))]),
            ["remarks"] = new JsonArray([.. report.Remarks.Select(r => Note(r.Id, r.Subject, r.Text))]),
        });
    }

    private static JsonNode Note(string id, string path, string message) => new JsonObject { ["id"] = id, ["path"] = path, ["message"] = message };
}
