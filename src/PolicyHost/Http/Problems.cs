using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Transactions;

namespace PolicyEngine.PolicyHost.Http;

/// <summary>Errors as problem details (RFC 9457) with the diagnostic's id, what was expected and the nearest name.</summary>
internal static class Problems
{
    public static IResult Of(Diagnostic diagnostic, int status, string? fact = null) => TypedResults.Problem(
        title: diagnostic.Message,
        detail: Detail(diagnostic),
        statusCode: status,
        type: $"/docs/diagnostics/{diagnostic.Id}",
        extensions: Extensions(diagnostic, fact));

    /// <summary>What a room refuses.</summary>
    public static IResult Of(TransactionException refused, int status, IReadOnlyList<Diagnostic>? diagnostics = null) =>
        Of(refused.Id, refused.Message[(refused.Id.Length + 2)..], status, diagnostics);

    public static IResult Of(string id, string message, int status, IReadOnlyList<Diagnostic>? diagnostics = null)
    {
        var extensions = new Dictionary<string, object?> { ["id"] = id };
        if (diagnostics is not null)
        {
            extensions["diagnostics"] = diagnostics.Select(d => new { d.Id, Severity = d.Severity.ToString().ToLowerInvariant(), At = d.At.ToString(), d.Message, d.Expected, d.Nearest }).ToList();
        }

        return TypedResults.Problem(title: message, statusCode: status, type: $"/docs/diagnostics/{id}", extensions: extensions);
    }

    private static string? Detail(Diagnostic diagnostic)
    {
        var expected = diagnostic.Expected is null ? null : $"Expected: {diagnostic.Expected}.";
        var nearest = diagnostic.Nearest is null ? null : $"Nearest known name: '{diagnostic.Nearest}'.";
        return string.Join(' ', new[] { expected, nearest }.Where(t => t is not null)) is { Length: > 0 } detail ? detail : null;
    }

    private static Dictionary<string, object?> Extensions(Diagnostic diagnostic, string? fact)
    {
        var extensions = new Dictionary<string, object?> { ["id"] = diagnostic.Id };
        foreach (var (name, value) in new[] { ("fact", fact), ("expected", diagnostic.Expected), ("nearest", diagnostic.Nearest) })
        {
            if (value is not null)
            {
                extensions[name] = value;
            }
        }

        return extensions;
    }
}
