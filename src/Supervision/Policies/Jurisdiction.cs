using PolicyEngine.Rules.Parameters;
using PolicyEngine.Rules.RuleFiles;
using PolicyEngine.Supervision.Clauses;
using PolicyEngine.Supervision.Duties;
using PolicyEngine.Supervision.Profiles;
using PolicyEngine.Supervision.ProfileTests;

namespace PolicyEngine.Supervision.Policies;

/// <summary>One locality, read, checked and ready to answer. Immutable; a changed file makes a new one.</summary>
/// <param name="Base">The locality that this one stands on; null where it stands on none.</param>
/// <param name="Version">Hash of everything that an answer depends on: files, layers, calendar, vocabulary, engine.</param>
/// <param name="Decisions">Every decision of the vocabulary, by id.</param>
public sealed record Jurisdiction(
    Profile Profile,
    Jurisdiction? Base,
    ClauseBook Clauses,
    ParameterSet Parameters,
    ReadingSet Readings,
    IReadOnlyList<Duty> Duties,
    IReadOnlyDictionary<string, JurisdictionDecision> Decisions,
    IReadOnlyList<TestFile> Tests,
    string Version)
{
    public string Id => Profile.Id;

    /// <summary>The vocabulary, the calendar and the lists of values that this version was read with.</summary>
    public required SharedPolicies Shared { get; init; }

    /// <summary>The clause of that id, of this locality or of one that it stands on; null where there is none.</summary>
    /// <remarks>A clause of a higher layer is called <c>layer/clause</c> in an outcome.</remarks>
    public Clause? FindClause(string id)
    {
        if (Clauses.Find(id) is { } own)
        {
            return own;
        }

        for (var layer = Base; layer is not null; layer = layer.Base)
        {
            var prefix = layer.Id + "/";
            if (id.StartsWith(prefix, StringComparison.Ordinal))
            {
                return layer.Clauses.Find(id[prefix.Length..]);
            }
        }

        return null;
    }

    /// <summary>What cites each clause, by clause id: <c>rule:decision/name</c>, <c>duty:id</c>, <c>parameter:id</c>.</summary>
    public ILookup<string, string> Citations { get; } = Cite(Parameters, Duties, Decisions);

    /// <summary>What can carry a record clause: <c>decision:id</c> where there are rules, <c>duty:id</c>.</summary>
    public IReadOnlySet<string> Carriers { get; } = Decisions
        .Where(d => d.Value.Rules.Rules.Count > 0).Select(d => $"decision:{d.Key}")
        .Concat(Duties.Select(d => $"duty:{d.Id}"))
        .ToHashSet(StringComparer.Ordinal);

    private static ILookup<string, string> Cite(
        ParameterSet parameters, IReadOnlyList<Duty> duties, IReadOnlyDictionary<string, JurisdictionDecision> decisions)
    {
        var byRule =
            from decision in decisions
            where decision.Key != DutyRules.Decision
            from rule in decision.Value.Rules.Rules
            from clause in rule.Clauses
            select (clause, source: $"rule:{decision.Key}/{rule.Name}");
        var byDuty = from duty in duties from clause in duty.Clauses select (clause: clause.Text, source: $"duty:{duty.Id}");
        var byParameter =
            from parameter in parameters.Definitions
            where !DutyRules.IsDueDay(parameter.Id)
            from clause in parameter.Clauses
            select (clause, source: $"parameter:{parameter.Id}");
        return byRule.Concat(byDuty).Concat(byParameter).Distinct().ToLookup(c => c.clause, c => c.source, StringComparer.Ordinal);
    }
}
