using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Rules.Json;
using PolicyEngine.Rules.Values;
using PolicyEngine.Rules.Vocabulary;
using PolicyEngine.Supervision.Duties;
using PolicyEngine.Supervision.Profiles;

namespace PolicyEngine.Supervision.Policies;

/// <summary>Fits the shared decisions to one profile: its own values, its duties, its regular values.</summary>
internal static class DecisionTailoring
{
    public static DecisionDefinition Fit(
        DecisionDefinition decision, Profile profile, IReadOnlyList<Duty> duties, DiagnosticBag bag)
    {
        foreach (var (fact, values) in profile.Values)
        {
            if (decision.Fact(fact) is { Kind: ValueKind.Code or ValueKind.Codes })
            {
                decision = decision.WithValues(fact, values);
            }
        }

        if (decision.Id == DutyRules.Decision && decision.Fact(DutyRules.Decision) is not null)
        {
            decision = decision.WithValues(DutyRules.Decision, duties.Select(d => (d.Id, d.Label)));
        }

        return profile.Regular is null ? decision : WithRegular(decision, profile.Regular, bag);
    }

    /// <summary>Reports members of <c>values</c> and <c>regular</c> that no decision has a fact for.</summary>
    public static void ReportUnknownFacts(
        Profile profile, IReadOnlyCollection<DecisionDefinition> decisions, SourcePosition at, DiagnosticBag bag)
    {
        var known = decisions.SelectMany(d => d.Facts).Select(f => f.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var name in profile.Values.Keys.Where(n => !known.Contains(n)))
        {
            bag.Add(Messages.UnknownMember(at, name, known));
        }

        foreach (var member in profile.Regular?.Members.Where(m => !known.Contains(m.Name)) ?? [])
        {
            bag.Add(Messages.UnknownMember(member.At, member.Name, known));
        }
    }

    private static DecisionDefinition WithRegular(DecisionDefinition decision, LocatedObject regular, DiagnosticBag bag)
    {
        var overrides = new Dictionary<int, RegularValue>();
        foreach (var member in regular.Members)
        {
            if (decision.Fact(member.Name) is { } fact && RegularValueReader.Read(member.Value, fact, DecisionScope.Of(decision), bag) is { } value)
            {
                overrides[fact.Index] = value;
            }
        }

        return overrides.Count == 0 ? decision : decision.WithRegular(overrides);
    }
}
