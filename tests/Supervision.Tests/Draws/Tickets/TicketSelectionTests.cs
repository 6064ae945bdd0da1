using System.Security.Cryptography;
using FsCheck;
using FsCheck.Fluent;
using PolicyEngine.Supervision.Draws.Freezing;
using PolicyEngine.Supervision.Draws.Hashing;
using PolicyEngine.Supervision.Draws.Tickets;

namespace PolicyEngine.Supervision.Tests.Draws.Tickets;

public class TicketSelectionTests
{
    [Fact]
    public void The_smallest_tickets_are_kept_whatever_the_order() => Prop.ForAll(Gen.Choose(1, 60).ToArbitrary(), Gen.Choose(1, 60).ToArbitrary(), (rows, kept) =>
    {
        var tickets = Enumerable.Range(0, rows).Select(i => SampleDraw.Bytes($"{rows} {i}")).ToList();
        var smallest = new SmallestTickets(Math.Min(rows, kept));
        for (var i = 0; i < rows; i++)
        {
            smallest.Offer(i, 1, tickets[i]);
        }

        smallest.Sorted().Select(t => Convert.ToHexString(t.Digest))
            .ShouldBe(tickets.Select(Convert.ToHexString).Order(StringComparer.Ordinal).Take(kept));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Tickets_that_agree_in_their_first_bytes_are_told_apart_by_the_rest()
    {
        var tickets = Enumerable.Range(0, 20).Select(i => (byte[])[1, 2, 3, 4, 5, 6, 7, 8, (byte)(i * 37 % 20), .. new byte[23]]).ToList();
        var smallest = new SmallestTickets(5);
        for (var i = 0; i < tickets.Count; i++)
        {
            smallest.Offer(i, 1, tickets[i]);
        }

        smallest.Sorted().Select(t => t.Digest[8]).ShouldBe(new byte[] { 0, 1, 2, 3, 4 });
    }

    [Fact]
    public void A_ticket_is_the_MAC_of_draw_commitment_and_number()
    {
        var basis = SampleDraw.Freeze(SampleDraw.Full()).Basis;
        var key = SampleDraw.Bytes("key");
        foreach (var ticket in TicketSelection.Select(basis, key).SelectMany(t => t))
        {
            var candidates = Enumerable.Range(1, basis.Population.Weight(ticket.Row))
                .Select(n => (Number: n, Digest: HMACSHA256.HashData(key, Message(basis.Draw, basis.Population.Commitment(ticket.Row), n))))
                .OrderBy(c => Convert.ToHexString(c.Digest), StringComparer.Ordinal)
                .First();
            (ticket.Number, Convert.ToHexString(ticket.Digest)).ShouldBe((candidates.Number, Convert.ToHexString(candidates.Digest)));
        }
    }

    [Fact]
    public void Ticket_order_orders_visits_batches_slots_and_reserves()
    {
        var basis = SampleDraw.Freeze(SampleDraw.Full()).Basis;
        var drawn = ObjectSelection.Of(basis, SampleDraw.Bytes("key"));
        drawn.Visits.Select(v => v.Order).ShouldBe(Enumerable.Range(1, 9));
        drawn.Visits.Select(v => v.Batch).ShouldBe([1, 1, 1, 1, 2, 2, 2, 2, 3]);
        drawn.Visits.Select(v => v.Slot).ShouldBe([1, 1, 2, 2, 3, 3, 4, 4, 5]);
        drawn.Visits.Select(v => Convert.ToHexString(v.Ticket.Digest)).ShouldBeInOrder();
        drawn.Visits.Count(v => v.Stratum == 1).ShouldBe(6);
        drawn.Reserves.Select(r => (r.Stratum, r.Rank)).ShouldBe([(1, 1), (1, 2), (2, 1)]);
        foreach (var reserve in drawn.Reserves)
        {
            foreach (var visit in drawn.Visits.Where(v => v.Stratum == reserve.Stratum))
            {
                visit.Ticket.Digest.AsSpan().SequenceCompareTo(reserve.Ticket.Digest).ShouldBeLessThan(0);
            }
        }
    }

    [Fact]
    public void Every_object_of_a_whole_stratum_is_drawn_once()
    {
        var basis = SampleDraw.Freeze(SampleDraw.Plain(25, Quota.Floor(100))).Basis;
        ObjectSelection.Of(basis, SampleDraw.Bytes("key")).Visits.Select(v => v.Ticket.Row).Order().ShouldBe(Enumerable.Range(0, 25));
    }

    private static byte[] Message(string draw, ReadOnlySpan<byte> commitment, int number) =>
        new MessageParts().Add(draw).Add(commitment).Add(number).Bytes.ToArray();
}
