using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Rules.Json;

namespace PolicyEngine.Supervision.Duties;

/// <summary>
/// Writes each duty as a rule of the decision <c>duty</c>, so that duties are checked, dated and explained by the
/// same engine as everything else. The rules keep the duties' places in their file.
/// </summary>
public static class DutyRules
{
    public const string Decision = "duty";

    private const string DueDayPrefix = "due-";

    /// <summary>Members of a duty that stand for members of a rule, under the rule's name for them.</summary>
    internal static readonly string[] CarriedMembers = ["strength", "readings", "remarks", "obligations"];

    /// <summary>A rule file with one rule a duty: a deadline rule where it has a due day, else an obligation.</summary>
    public static LocatedObject RuleFile(IReadOnlyList<Duty> duties, string file)
    {
        var at = new SourcePosition(file, 1, 1);
        return Object(at, ("WorkflowName", new LocatedText(at, Decision)), ("Rules", new LocatedArray(at, [.. duties.Select(Rule)])));
    }

    /// <summary>The due days as deadline parameters, one a dated duty, by <see cref="ParameterId"/>.</summary>
    public static IEnumerable<LocatedMember> Parameters(IReadOnlyList<Duty> duties) =>
        from duty in duties
        where duty.Due is not null
        let at = duty.At
        select new LocatedMember(ParameterId(duty), at, Object(at,
            ("type", new LocatedText(at, "deadline")),
            ("clauses", new LocatedArray(at, [.. duty.Clauses])),
            ("values", new LocatedArray(at, [Object(at, ("value", duty.Due!))]))));

    /// <summary>Whether a parameter is the due day of a duty.</summary>
    public static bool IsDueDay(string parameterId) => parameterId.StartsWith(DueDayPrefix, StringComparison.Ordinal);

    private static string ParameterId(Duty duty) => DueDayPrefix + duty.Id;

    private static LocatedObject Rule(Duty duty)
    {
        var at = duty.At;
        var members = new List<(string, LocatedValue)>
        {
            ("RuleName", new LocatedText(at, duty.Id)),
            ("Expression", new LocatedText(at, $"duty == \"{duty.Id}\"")),
            ("x-clauses", new LocatedArray(at, [.. duty.Clauses])),
            ("x-label", duty.Source["label"]!),
            ("x-effect", new LocatedText(at, duty.Due is null ? "oblige" : "deadline")),
        };
        if (duty.Due is not null)
        {
            members.Add(("x-deadline", new LocatedText(at, ParameterId(duty))));
        }

        members.AddRange(
            from name in CarriedMembers
            let value = duty.Source[name]
            where value is not null
            select ($"x-{name}", name == "remarks" ? Remarks(value) : value));
        return Object(at, [.. members]);
    }

    /// <summary>A duty's remarks are plain labels; a rule's have a condition, here always true.</summary>
    private static LocatedValue Remarks(LocatedValue remarks) => remarks is LocatedArray list
        ? list with { Items = [.. list.Items.Select(r => Object(r.At, ("when", new LocatedText(r.At, "true")), ("text", r)))] }
        : remarks;

    private static LocatedObject Object(SourcePosition at, params (string Name, LocatedValue Value)[] members) =>
        new(at, [.. members.Select(m => new LocatedMember(m.Name, m.Value.At, m.Value))]);
}
