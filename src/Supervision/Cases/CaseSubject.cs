namespace PolicyEngine.Supervision.Cases;

/// <summary>What a decision of a procedure is about, by ids. The narrowest that is named brings what lies around it: a visit its task and its object, a task its plan.</summary>
public sealed record CaseSubject(string? Plan = null, string? Task = null, string? Visit = null, string? Object = null)
{
    public bool IsEmpty => Plan is null && Task is null && Visit is null && Object is null;

    /// <summary>The ledger stream of what is named most narrowly; null where nothing is.</summary>
    public string? Stream =>
        Visit is not null ? $"visit/{Visit}"
        : Task is not null ? $"task/{Task}"
        : Plan is not null ? $"plan/{Plan}"
        : Object is not null ? $"object/{Object}"
        : null;
}
