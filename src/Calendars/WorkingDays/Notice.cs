namespace PolicyEngine.Calendars;

/// <summary>One year's arrangement, as read: which days differ from plain weekdays.</summary>
/// <param name="Year">The year, or null for local days, which may lie in any.</param>
/// <param name="WorksOn">True for a make-up day, false for a holiday.</param>
internal sealed record Notice(int? Year, IReadOnlyDictionary<DateOnly, bool> WorksOn)
{
    public IReadOnlyList<DateOnly> Holidays => [.. WorksOn.Where(d => !d.Value).Select(d => d.Key)];

    public IReadOnlyList<DateOnly> Workdays => [.. WorksOn.Where(d => d.Value).Select(d => d.Key)];
}
