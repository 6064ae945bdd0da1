namespace PolicyEngine.Rules.Explanation;

/// <summary>The answer to a question.</summary>
public sealed record Outcome
{
    /// <summary>One of the decision's verdicts, <c>not-regulated</c>, <c>undetermined</c>, <c>conflict</c> or <c>needs-person</c>.</summary>
    public required string Verdict { get; init; }

    /// <summary>Facts that would settle it, in the order of the vocabulary; empty where the verdict is settled.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>Facts that were assumed and would otherwise have been asked for, in the order of the vocabulary.</summary>
    public IReadOnlyList<string> Assumed { get; init; } = [];

    /// <summary>The due day of the live deadline rule; of several, the earliest. Null where none is known.</summary>
    public OutcomeDeadline? Deadline { get; init; }

    /// <summary>What is still to be done on the facts given, as <c>verb:object</c>.</summary>
    public IReadOnlyList<string> Obligations { get; init; } = [];

    /// <summary>Ids of the clauses that decided it.</summary>
    public IReadOnlyList<string> Clauses { get; init; } = [];

    /// <summary>Ids of the clauses that would have applied, had an exception not set them aside.</summary>
    public IReadOnlyList<string> SetAside { get; init; } = [];

    /// <summary><c>must</c> or <c>principle</c>; null where no rule speaks for the verdict.</summary>
    public string? Strength { get; init; }

    /// <summary>The readings that it rests on.</summary>
    public IReadOnlyList<OutcomeReading> Readings { get; init; } = [];

    /// <summary>Warnings for people.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    /// <summary>Each rule looked at, where it was asked for; else null.</summary>
    public IReadOnlyList<RuleTrace>? Trace { get; init; }

    /// <summary>Content hash of what answered.</summary>
    public string PolicyVersion { get; init; } = "";
}
