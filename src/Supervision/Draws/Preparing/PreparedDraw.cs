using PolicyEngine.Supervision.Draws.Freezing;
using PolicyEngine.Supervision.Draws.Keeping;

namespace PolicyEngine.Supervision.Draws.Preparing;

/// <summary>What a task may draw from, as registers, plan and rules have it on a day.</summary>
public sealed record PreparedDraw
{
    /// <summary>By order of id.</summary>
    public required IReadOnlyList<DrawObject> Objects { get; init; }

    /// <summary>One for each group of the task, in its order.</summary>
    public required IReadOnlyList<Stratum> Strata { get; init; }

    /// <summary>The same groups with their numbers; <see cref="DrawnGroup.Chosen"/> is 0 until it is drawn.</summary>
    public required IReadOnlyList<DrawnGroup> Groups { get; init; }

    /// <summary>Null where no register of inspectors and no team size is known.</summary>
    public required TeamRule? TeamRule { get; init; }

    /// <summary>Those who may come.</summary>
    public required IReadOnlyList<DrawInspector> Inspectors { get; init; }

    public required IReadOnlyList<Recusal> Recusals { get; init; }

    public required IReadOnlyList<LeftOut> LeftOut { get; init; }

    /// <summary>Ids of objects that an earlier task of the year has and that must not be visited again.</summary>
    public required IReadOnlySet<string> DrawnBefore { get; init; }

    /// <summary>Null where there is no register.</summary>
    public required RegisterSnapshot? Register { get; init; }

    /// <summary>The clauses that say who may inspect.</summary>
    public required IReadOnlyList<string> InspectorClauses { get; init; }

    /// <summary>Why nothing can be drawn; empty where it can.</summary>
    public required IReadOnlyList<DrawMistake> Mistakes { get; init; }

    /// <summary>The setup to freeze.</summary>
    public DrawSetup Setup(string draw, string policyVersion, DrawWishes wishes, DrawDefaults defaults) => new()
    {
        Draw = draw,
        PolicyVersion = policyVersion,
        Strata = [.. Strata.Select(s => s with { Reserves = wishes.Reserves ?? defaults.Reserves })],
        Objects = Objects,
        TeamRules = TeamRule is null ? [] : [TeamRule],
        Inspectors = [.. Inspectors.Select(i => i with { Cap = wishes.Cap })],
        Recusals = Recusals,
        Witnesses = wishes.Witnesses,
        PublicSource = wishes.PublicSource,
        BatchSize = wishes.BatchSize,
        SlotSize = wishes.SlotSize,
        SubstituteObjects = wishes.SubstituteObjects ?? defaults.SubstituteObjects,
    };
}
