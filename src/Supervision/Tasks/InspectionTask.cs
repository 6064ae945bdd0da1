using PolicyEngine.Supervision.Filings;
using PolicyEngine.Supervision.Plans;

namespace PolicyEngine.Supervision.Tasks;

/// <summary>A task that is carried out: one of a plan, or one outside the plan.</summary>
/// <param name="Items">Ids of the item list.</param>
/// <param name="From">First day of the inspections, inclusive.</param>
/// <param name="To">Last day of the inspections, inclusive.</param>
public sealed record InspectionTask(
    string Id, string Jurisdiction, string Name, PlanningUnit Unit, IReadOnlyList<string> Items, DateOnly From, DateOnly To)
{
    /// <summary>The plan that it is of; null for a lead or a special key field.</summary>
    public string? PlanId { get; init; }

    /// <summary>The task of that plan.</summary>
    public string? PlannedTaskId { get; init; }

    /// <summary>Which time of the year it is, from 1, where the plan has it several times.</summary>
    public int Round { get; init; } = 1;

    public IReadOnlyList<string> Participants { get; init; } = [];

    public string? Origin { get; init; }

    public string? DrawMode { get; init; }

    public string? Reason { get; init; }

    public string? Method { get; init; }

    public string? Organiser { get; init; }

    /// <summary>What it draws, or takes in whole, from which groups of objects; empty where objects are named one by one.</summary>
    public IReadOnlyList<PlannedSample> Samples { get; init; } = [];

    /// <summary>How often in the year the plan has it; 1 outside a plan.</summary>
    public int TimesPerYear { get; init; } = 1;

    /// <summary>Why it departs from what holds in principle.</summary>
    public string? Justification { get; init; }

    public bool? ScopeExpanded { get; init; }

    /// <summary>A superior set the item for this once.</summary>
    public bool? SuperiorTemporaryItem { get; init; }

    /// <summary>The day of the legal publicity for all its visits; null: there was none for the task as a whole.</summary>
    public DateOnly? EducationOn { get; init; }

    /// <summary>What was put on file about it, in order.</summary>
    public IReadOnlyList<Filing> Filings { get; init; } = [];

    /// <summary>The draw that chose its objects; null before it, and for a task without one.</summary>
    public string? DrawId { get; init; }

    /// <summary>The day of the last visit's end, once no visit is open; null before that.</summary>
    public DateOnly? InspectedOn { get; init; }

    /// <summary>Departments take part beside the task's own.</summary>
    public bool Joint => Participants.Count > 0;

    /// <summary>The task as filed.</summary>
    public InspectionTask File(Filing filing) => this with { Filings = [.. Filings, filing] };

    /// <summary>The day on which the task as a whole was declared complete; null: it was not.</summary>
    public DateOnly? CompletedOn { get; init; }

    /// <summary>The task that carries out one of a plan.</summary>
    /// <param name="round">From 1 to <see cref="PlannedTask.TimesPerYear"/>.</param>
    public static InspectionTask Of(Plan plan, PlannedTask planned, int round = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(round, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(round, planned.TimesPerYear);
        var id = planned.TimesPerYear == 1 ? $"{plan.Id}/{planned.Id}" : $"{plan.Id}/{planned.Id}/{round}";
        return new InspectionTask(id, plan.Jurisdiction, planned.Name, plan.Unit, planned.Items, planned.From, planned.To)
        {
            PlanId = plan.Id,
            PlannedTaskId = planned.Id,
            Round = round,
            Participants = planned.Participants,
            Origin = planned.Origin,
            DrawMode = planned.DrawMode,
            Reason = planned.Reason,
            Method = planned.Method,
            Organiser = planned.Organiser,
            Samples = planned.Samples,
            TimesPerYear = planned.TimesPerYear,
            Justification = planned.Justification,
            ScopeExpanded = planned.ScopeExpanded,
            SuperiorTemporaryItem = planned.SuperiorTemporaryItem,
        };
    }
}
