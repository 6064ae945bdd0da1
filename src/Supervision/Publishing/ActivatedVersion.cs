using PolicyEngine.Supervision.Policies;

namespace PolicyEngine.Supervision.Publishing;

/// <summary>From a day on, a version answers; or none does.</summary>
/// <param name="From">First day (inclusive, Beijing); until the next one's.</param>
/// <param name="Number">Of the activation; a later one for the same day prevails.</param>
/// <param name="Jurisdiction">Null: switched off from that day.</param>
public sealed record ActivatedVersion(DateOnly From, long Number, Jurisdiction? Jurisdiction);
