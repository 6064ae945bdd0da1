namespace PolicyEngine.Supervision.Registers;

/// <summary>The lists of values that registers use, and the columns that they are imported by. Data: <c>policies/registers/registers.json</c>.</summary>
public sealed record RegisterWords(
    WordList<ObjectKind> ObjectKinds,
    WordList<ObjectStatus> ObjectStatuses,
    WordList<RegisterWord> CreditRiskClasses,
    WordList<RegisterWord> Libraries,
    WordList<RegisterWord> LocationClasses,
    WordList<RegisterWord> InspectorCategories,
    WordList<RegisterWord> RecusalReasons,
    WordList<RegisterWord> LeaveKinds,
    IReadOnlyList<RegisterColumn> ObjectColumns,
    IReadOnlyList<RegisterColumn> InspectorColumns);
