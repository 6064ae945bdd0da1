using System.Globalization;

namespace PolicyEngine.PolicyHost.Http.Commands;

/// <summary>The revision of a thing, as an ETag.</summary>
internal static class Revision
{
    public static string Tag(long revision) => string.Create(CultureInfo.InvariantCulture, $"\"{revision}\"");

    /// <summary>The revision that the caller had read.</summary>
    /// <exception cref="RequestRefused">There is no If-Match, or it is none of ours.</exception>
    public static long Expected(HttpContext http)
    {
        var given = http.Request.Headers.IfMatch.ToString();
        return given.Length == 0 ? throw RequestRefused.NoRevision()
            : long.TryParse(given.Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var revision) ? revision
            : throw RequestRefused.BadParameter("If-Match", given, "the ETag of what was read, such as \"3\"");
    }

    /// <summary>Answers with the thing and its ETag.</summary>
    public static IResult Show(HttpContext http, object value, long revision)
    {
        http.Response.Headers.ETag = Tag(revision);
        return http.Request.Headers.IfNoneMatch == Tag(revision) ? Results.StatusCode(StatusCodes.Status304NotModified) : JsonText.Of(value);
    }
}
