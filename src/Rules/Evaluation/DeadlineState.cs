using PolicyEngine.Calendars;

namespace PolicyEngine.Rules.Evaluation;

/// <summary>How a deadline stands for the facts of one question.</summary>
internal struct DeadlineState
{
    public DeadlineOutcomes Outcomes;

    /// <summary>The due day; null where its anchor is not known.</summary>
    public DueDay? Due;

    /// <summary>The reading that makes the outcome arguable, or null.</summary>
    public string? Reading;
}
