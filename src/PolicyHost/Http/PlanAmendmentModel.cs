using PolicyEngine.Supervision.Plans;

namespace PolicyEngine.PolicyHost.Http;

/// <summary>Other content of a plan.</summary>
internal sealed record PlanAmendmentModel(IReadOnlyList<PlannedTask> Tasks);
