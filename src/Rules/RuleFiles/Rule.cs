using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Rules.Vocabulary;

namespace PolicyEngine.Rules.RuleFiles;

/// <summary>One rule of a decision, checked.</summary>
public sealed record Rule
{
    /// <summary>Unique in its file; prefixed by its layer where layers are combined and two share it.</summary>
    public required string Name { get; init; }

    public Label? Label { get; init; }

    public required RuleEffect Effect { get; init; }

    /// <summary>The verdict that it speaks for; null for <c>deadline</c>, <c>oblige</c> and <c>except</c>.</summary>
    public string? Verdict { get; init; }

    /// <summary>The verdict that it speaks for instead when all its obligations are discharged, or null.</summary>
    public string? WhenMet { get; init; }

    public required RuleCondition Condition { get; init; }

    public required IReadOnlyList<string> Clauses { get; init; }

    /// <summary>Names of the rules that it sets aside while it is live.</summary>
    public IReadOnlyList<string> Except { get; init; } = [];

    /// <summary>原则上.</summary>
    public bool Principle { get; init; }

    public IReadOnlyList<Obligation> Obligations { get; init; } = [];

    public DeadlineUse? Deadline { get; init; }

    public IReadOnlyList<ReadingUse> Readings { get; init; } = [];

    public IReadOnlyList<RuleRemark> Remarks { get; init; } = [];

    /// <summary>A remark for people, shown when the rule decides.</summary>
    public string? ErrorMessage { get; init; }

    public bool Enabled { get; init; } = true;

    /// <summary>First day of the acts that it exists for (inclusive); null: no first.</summary>
    public DateOnly? ValidFrom { get; init; }

    /// <summary>Last day of the acts that it exists for (inclusive); null: no last.</summary>
    public DateOnly? ValidTo { get; init; }

    /// <summary>The layer that it comes from; null where layers are not combined.</summary>
    public string? Layer { get; init; }

    /// <summary>The parameters that its condition and its deadline read, without duplicates.</summary>
    public IReadOnlyList<string> Parameters { get; init; } = [];

    public required SourcePosition At { get; init; }

    /// <summary>Enabled, and in force for acts of that day.</summary>
    public bool Holds(DateOnly day) =>
        Enabled && (ValidFrom is not { } from || day >= from) && (ValidTo is not { } to || day <= to);
}
