namespace PolicyEngine.Rules.RuleFiles;

/// <summary>The rules of one decision.</summary>
/// <param name="Decision">The decision's id (<c>WorkflowName</c>).</param>
/// <param name="Rules">In the order of the file; names are unique, exceptions form no circle.</param>
public sealed record RuleFile(string Decision, IReadOnlyList<Rule> Rules)
{
    /// <summary>The days, ascending, from which on some rule begins or has ceased to exist.</summary>
    public IReadOnlyList<DateOnly> ChangeDates { get; } =
    [
        .. Rules.Select(r => r.ValidFrom)
            .Concat(Rules.Select(r => r.ValidTo is { } to && to < DateOnly.MaxValue ? to.AddDays(1) : (DateOnly?)null))
            .OfType<DateOnly>().Distinct().Order(),
    ];
}
