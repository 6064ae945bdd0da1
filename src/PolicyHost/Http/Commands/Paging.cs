using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;

namespace PolicyEngine.PolicyHost.Http.Commands;

/// <summary>What part of a list is asked for: <c>limit</c> items after the cursor <c>after</c>.</summary>
/// <param name="After">Where the page before ended; null for the first page.</param>
internal readonly record struct Paging(int Limit, string? After)
{
    private const int Usual = 50;
    private const int Most = 500;

    /// <exception cref="RequestRefused">The limit is not between 1 and 500.</exception>
    public static Paging Of(HttpContext http)
    {
        var (limit, after) = (http.Request.Query["limit"].ToString(), http.Request.Query["after"].ToString());
        var count = Usual;
        if (limit.Length > 0 && (!int.TryParse(limit, NumberStyles.None, CultureInfo.InvariantCulture, out count) || count is < 1 or > Most))
        {
            throw RequestRefused.BadParameter("limit", limit, "a number from 1 to 500");
        }

        return new Paging(count, after.Length == 0 ? null : after);
    }

    /// <summary>The cursor as a number; 0 for the first page.</summary>
    /// <exception cref="RequestRefused">It is none.</exception>
    public long AfterNumber => After is null ? 0
        : long.TryParse(After, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : throw RequestRefused.BadParameter("after", After, "the number that 'next' gave");

    /// <summary>The page, with the address of the next one where the list goes on.</summary>
    /// <param name="items">What was found, at most <see cref="Limit"/>.</param>
    /// <param name="cursorOf">What the next page starts after.</param>
    public IResult Show<T, TShown>(HttpContext http, IReadOnlyList<T> items, Func<T, TShown> show, Func<T, string> cursorOf) => JsonText.Of(
        new Page<TShown>([.. items.Select(show)], items.Count == Limit ? Next(http, cursorOf(items[^1])) : null));

    private string Next(HttpContext http, string cursor)
    {
        var query = new QueryBuilder(http.Request.Query
            .Where(q => q.Key is not ("after" or "limit")).SelectMany(q => q.Value, (q, v) => KeyValuePair.Create(q.Key, v ?? "")))
        {
            { "limit", Limit.ToString(CultureInfo.InvariantCulture) },
            { "after", cursor },
        };
        return $"{http.Request.Path}{query.ToQueryString()}";
    }
}
