namespace PolicyEngine.Supervision.Registers;

/// <summary>The supervision libraries that one object has stood in, one at a time, oldest first. Immutable.</summary>
public sealed record LibraryHistory(string ObjectId, IReadOnlyList<LibraryMembership> Stays)
{
    public static LibraryHistory Empty(string objectId) => new(objectId, []);

    /// <summary>The library on a day; null where it stood in none.</summary>
    public string? On(DateOnly day) => Stays.LastOrDefault(s => s.From <= day && (s.To is null || day <= s.To))?.Library;

    /// <summary>The history with a move: the present stay ends on the day before.</summary>
    /// <param name="library">Where it goes; null: it leaves the libraries.</param>
    /// <param name="on">First day there.</param>
    /// <exception cref="InvalidOperationException">It is there already, or a stay began on that day or later: history is not rewritten.</exception>
    public LibraryHistory Move(string? library, DateOnly on, string reason, IReadOnlyList<string> clauses)
    {
        var last = Stays.Count > 0 ? Stays[^1] : null;
        if (last is not null && (last.From >= on || last.To >= on))
        {
            throw new InvalidOperationException($"{ObjectId} stands in library {last.Library} since {last.From:yyyy-MM-dd}; a move on {on:yyyy-MM-dd} would rewrite that.");
        }

        var present = last is { To: null } ? last.Library : null;
        if (present == library)
        {
            throw new InvalidOperationException($"{ObjectId} {(library is null ? "stands in no library" : $"stands in library {library}")} already.");
        }

        IEnumerable<LibraryMembership> before = last is { To: null } ? [.. Stays.SkipLast(1), last with { To = on.AddDays(-1) }] : Stays;
        return this with { Stays = library is null ? [.. before] : [.. before, new LibraryMembership(library, on, null, reason, clauses)] };
    }
}
