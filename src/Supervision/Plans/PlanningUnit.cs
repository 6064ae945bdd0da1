namespace PolicyEngine.Supervision.Plans;

/// <summary>Who plans or inspects.</summary>
/// <param name="System">The administrative system that the department belongs to, the same at all levels: 市场监管.</param>
/// <param name="Level">Where it stands in its system, such as <c>city</c>, <c>county</c>.</param>
public sealed record PlanningUnit(string Id, string Department, string System, string Level)
{
    /// <summary>Of one system, and one above the other.</summary>
    public bool IsAboveOrBelow(PlanningUnit other) => System == other.System && Level != other.Level;
}
