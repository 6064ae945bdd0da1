using PolicyEngine.Supervision.Draws.Freezing;
using PolicyEngine.Supervision.ItemLists;
using PolicyEngine.Supervision.Registers;
using PolicyEngine.Supervision.Tasks;

namespace PolicyEngine.Supervision.Draws.Preparing;

/// <summary>
/// Who must be in a team of a task. A joint task has somebody of each department; another has somebody versed in its
/// items, where the item list asks for that.
/// </summary>
internal static class TeamNeeds
{
    public const string Code = "team";
    private const string DepartmentPrefix = "department:";
    private const string SpecialityPrefix = "speciality:";

    public static TeamRule RuleOf(InspectionTask task, IReadOnlyList<InspectionItem> items, int size)
    {
        var departments = DepartmentsOf(task);
        var needs = departments.Count > 1
            ? departments.Select(d => DepartmentPrefix + d)
            : items.SelectMany(i => i.Specialities).Distinct().Order(StringComparer.Ordinal).Select(s => SpecialityPrefix + s).Take(1);

        // One kind of seat is for anybody; more kinds than a rule can have are not asked for by seat.
        var seats = needs.Take(TeamRule.MostSeats - 1).Select(n => new Seat(1, [n])).ToList();
        var others = size - seats.Count;
        return new TeamRule(Code, others > 0 ? [.. seats, new Seat(others, [])] : seats);
    }

    /// <summary>The departments of the task that the inspector belongs to; empty: may not come for it.</summary>
    public static IReadOnlyList<string> DepartmentsOf(InspectionTask task, Inspector inspector) =>
        [.. DepartmentsOf(task).Where(d => IsOf(inspector, d) || (d == task.Unit.Department && inspector.Unit == task.Unit.Id))];

    public static IReadOnlyList<string> QualificationsOf(IReadOnlyList<string> departments, Inspector inspector) =>
        [.. departments.Select(d => DepartmentPrefix + d), .. inspector.Specialities.Select(s => SpecialityPrefix + s)];

    private static List<string> DepartmentsOf(InspectionTask task) => [.. task.Participants.Prepend(task.Unit.Department).Distinct()];

    // The register names the office with its division before it: 某县市场监督管理局.
    private static bool IsOf(Inspector inspector, string department) => inspector.Unit.EndsWith(department, StringComparison.Ordinal);
}
