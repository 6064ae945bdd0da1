namespace PolicyEngine.Transactions;

/// <summary>
/// Who acts, by a stable id that is no personal datum: <c>user:…</c> an account, <c>local:…</c> the person at the command
/// line, <c>host:…</c> the host itself (a timer, the sealer).
/// </summary>
public sealed record Actor
{
    /// <param name="id">One of the kinds above, a colon, and a name; at most 200 characters.</param>
    /// <exception cref="ArgumentException">The id has no kind or no name.</exception>
    public Actor(string id)
    {
        var colon = id.IndexOf(':');
        if (colon < 1 || colon == id.Length - 1 || id.Length > 200)
        {
            throw new ArgumentException($"'{id}' names no actor: write its kind, a colon and its name, such as local:analyst.", nameof(id));
        }

        Id = id;
    }

    public string Id { get; }

    /// <summary>The named local user of the command line and of Development, until sign-in comes.</summary>
    public static Actor Local(string name) => new($"local:{name}");

    /// <summary>A part of the host that acts by itself, such as <c>timers</c>.</summary>
    public static Actor Host(string part) => new($"host:{part}");

    public override string ToString() => Id;
}
