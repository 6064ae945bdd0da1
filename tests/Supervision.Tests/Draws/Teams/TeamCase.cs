using PolicyEngine.Supervision.Draws.Freezing;
using PolicyEngine.Supervision.Draws.Tickets;

namespace PolicyEngine.Supervision.Tests.Draws.Teams;

/// <summary>A small frozen draw of all its objects, so that visits and legal assignments can be listed.</summary>
internal sealed class TeamCase
{
    public TeamCase(
        int visits, TeamRule rule, IReadOnlyList<DrawInspector> inspectors, int? slotSize = null, params (int Inspector, int Object)[] recusals)
    {
        var setup = SampleDraw.Plain(visits, Quota.Of(visits)) with
        {
            Strata = [new Stratum("general", Quota.Of(visits), rule.Code)],
            TeamRules = [rule],
            Inspectors = inspectors,
            SlotSize = slotSize,
            Recusals = [.. recusals.Select(r => new Recusal(inspectors[r.Inspector - 1].Id, $"91000000000000{r.Object:D4}", "reason"))],
        };
        Basis = SampleDraw.Freeze(setup).Basis;
        Visits = ObjectSelection.Of(Basis, SampleDraw.Bytes("tickets")).Visits;
    }

    public DrawBasis Basis { get; }

    public IReadOnlyList<Visit> Visits { get; }

    public IReadOnlyList<string> Legal => LegalAssignments.Of(Basis, [.. Visits.Select(v => (v.Ticket.Row, v.Slot))]);

    public static TeamRule Of(params Seat[] seats) => new("rule", seats);

    public static IReadOnlyList<DrawInspector> People(int count, int? cap, params string[] qualifications) =>
        [.. Enumerable.Range(1, count).Select(i => new DrawInspector($"{string.Join('-', qualifications)}{i}", qualifications, cap))];
}
