using PolicyEngine.Supervision.Plans;

namespace PolicyEngine.Activities.Tasks;

/// <summary>A task outside a plan, as a person enters it: a lead, a special key field, a campaign.</summary>
/// <param name="Id">Null: made by the step.</param>
/// <param name="From">First day of the inspections, inclusive; null: the day of the step.</param>
/// <param name="To">Last day of the inspections, inclusive; null: the first.</param>
/// <param name="Plan">The plan that it is of, where it is of one after all.</param>
internal sealed record TaskContent(
    string? Id,
    string? Name,
    PlanningUnit? Unit,
    IReadOnlyList<string>? Items,
    DateOnly? From,
    DateOnly? To,
    string? Origin,
    string? DrawMode,
    string? Reason,
    string? Method,
    string? Organiser,
    string? Justification,
    IReadOnlyList<string>? Participants,
    IReadOnlyList<PlannedSample>? Samples,
    string? Plan);
