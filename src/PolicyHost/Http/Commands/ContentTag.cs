using System.Security.Cryptography;
using System.Text.Json;
using PolicyEngine.Supervision.Documents;
using PolicyEngine.Transactions;

namespace PolicyEngine.PolicyHost.Http.Commands;

/// <summary>The ETag of a register entry: imports replace entries as a whole, so that what tells two apart is their content.</summary>
internal static class ContentTag
{
    public static string Of(object entry) => $"\"{Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(entry, entry.GetType(), DomainJson.Options)))[..32]}\"";

    /// <summary>Refuses a change that was decided on another content than the present one.</summary>
    /// <param name="present">The entry as it stands; null: there is none, and none is expected.</param>
    /// <exception cref="RequestRefused">There is an entry, and no If-Match.</exception>
    /// <exception cref="ConcurrencyConflict">It was changed since, or is gone.</exception>
    public static void Demand(HttpContext http, object? present, string what, string id)
    {
        var given = http.Request.Headers.IfMatch.ToString();
        if (present is null ? given.Length == 0 : given == Of(present))
        {
            return;
        }

        throw given.Length == 0 ? RequestRefused.NoRevision() : new ConcurrencyConflict(what, id);
    }

    /// <summary>Answers with the entry and its ETag.</summary>
    public static IResult Show(HttpContext http, object shown, object entry)
    {
        http.Response.Headers.ETag = Of(entry);
        return http.Request.Headers.IfNoneMatch == Of(entry) ? Results.StatusCode(StatusCodes.Status304NotModified) : JsonText.Of(shown);
    }
}
