using PolicyEngine.Supervision.Draws.Freezing;

namespace PolicyEngine.Supervision.Draws.Tickets;

/// <summary>The objects that a key draws, in order, and their reserves.</summary>
/// <param name="Visits">By order.</param>
/// <param name="Reserves">By stratum and rank.</param>
internal sealed record ObjectSelection(IReadOnlyList<Visit> Visits, IReadOnlyList<Reserve> Reserves)
{
    public static ObjectSelection Of(DrawBasis basis, byte[] ticketKey)
    {
        var kept = TicketSelection.Select(basis, ticketKey);
        var drawn = new List<(int Stratum, Ticket Ticket)>();
        var reserves = new List<Reserve>();
        foreach (var stratum in basis.Strata)
        {
            var tickets = kept[stratum.Number - 1];
            drawn.AddRange(tickets.Take(stratum.Chosen).Select(t => (stratum.Number, t)));
            reserves.AddRange(tickets.Skip(stratum.Chosen).Select((t, i) => new Reserve(stratum.Number, i + 1, t)));
        }

        drawn.Sort((a, b) => a.Ticket.Digest.AsSpan().SequenceCompareTo(b.Ticket.Digest));
        var visits = drawn.Select((d, i) => VisitOf(basis, i + 1, d.Stratum, d.Ticket));
        return new ObjectSelection([.. visits], reserves);
    }

    /// <summary>A visit with the batch and slot that its place in the order gives it.</summary>
    public static Visit VisitOf(DrawBasis basis, int order, int stratum, Ticket ticket) => new(
        order,
        stratum,
        basis.BatchSize is { } batch ? (order - 1) / batch + 1 : 1,
        basis.SlotSize is { } slot ? (order - 1) / slot + 1 : null,
        ticket);
}
