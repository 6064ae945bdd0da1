namespace PolicyEngine.Rehearsals;

/// <summary>What happened on one day by one step of a workflow, however often.</summary>
/// <param name="Activity">Its path in the workflow.</param>
/// <param name="Step">The step's name in its procedure; null where the file gives none.</param>
/// <param name="Title">As the file shows it to people.</param>
/// <param name="Result">A decision's verdict, or an outcome other than Done; null where there is none.</param>
/// <param name="FirstDue">The earliest due day of those counted; null where none had one.</param>
/// <param name="LastDue">The latest.</param>
/// <param name="Missed">How many of them missed a deadline.</param>
/// <param name="Clauses">The clauses that ask for it.</param>
public sealed record Happening(
    DateOnly On,
    HappeningKind Kind,
    string Workflow,
    string Activity,
    string? Step,
    string Title,
    string? Decision,
    string? Result,
    int Count,
    DateOnly? FirstDue,
    DateOnly? LastDue,
    int Missed,
    IReadOnlyList<string> Clauses);
