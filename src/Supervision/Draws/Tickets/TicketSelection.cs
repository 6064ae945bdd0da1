using PolicyEngine.Supervision.Draws.Freezing;
using PolicyEngine.Supervision.Draws.Hashing;

namespace PolicyEngine.Supervision.Draws.Tickets;

/// <summary>Gives every row its tickets and keeps the smallest of each stratum. One pass, one MAC a ticket.</summary>
internal static class TicketSelection
{
    /// <summary>For each stratum its drawn rows and then its reserves, smallest ticket first.</summary>
    public static IReadOnlyList<IReadOnlyList<Ticket>> Select(DrawBasis basis, byte[] ticketKey)
    {
        var kept = basis.Strata.Select(s => new SmallestTickets(s.Chosen + s.ReservesKept)).ToArray();
        var population = basis.Population;
        using var mac = basis.Algorithm.CreateMac(ticketKey);
        var message = new MessageParts().Add(basis.Draw);
        var afterDraw = message.Mark;
        Span<byte> digest = stackalloc byte[DrawAlgorithm.DigestLength];
        Span<byte> smallest = stackalloc byte[DrawAlgorithm.DigestLength];
        for (var row = 0; row < population.Count; row++)
        {
            message.CutTo(afterDraw);
            message.Add(population.Commitment(row));
            var afterRow = message.Mark;
            var smallestNumber = 0;
            for (var number = 1; number <= population.Weight(row); number++)
            {
                message.CutTo(afterRow);
                message.Add(number);
                mac.Append(message.Bytes);
                mac.Finish(digest);
                if (smallestNumber == 0 || digest.SequenceCompareTo(smallest) < 0)
                {
                    digest.CopyTo(smallest);
                    smallestNumber = number;
                }
            }

            kept[population.Stratum(row)].Offer(row, smallestNumber, smallest);
        }

        return [.. kept.Select(k => k.Sorted())];
    }
}
