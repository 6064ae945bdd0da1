namespace PolicyEngine.Calendars;

/// <summary>The years that have a notice. Notices may have gaps; a year in a gap is as provisional as one beyond.</summary>
internal sealed class NoticedYears
{
    // countThrough[y] is the number of years with a notice up to and including first + y.
    private readonly int[] countThrough;

    /// <param name="years">In ascending order, at least one.</param>
    public NoticedYears(IReadOnlyList<int> years)
    {
        (First, Last) = (years[0], years[^1]);
        countThrough = new int[Last - First + 1];
        foreach (var year in years)
        {
            countThrough[year - First] = 1;
        }

        for (var i = 1; i < countThrough.Length; i++)
        {
            countThrough[i] += countThrough[i - 1];
        }
    }

    public int First { get; }

    public int Last { get; }

    /// <summary>True when every year from–to (inclusive) has a notice.</summary>
    public bool Hold(int from, int to) =>
        from >= First && to <= Last
        && countThrough[to - First] - (from == First ? 0 : countThrough[from - First - 1]) == to - from + 1;
}
