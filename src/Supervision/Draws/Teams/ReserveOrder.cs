using PolicyEngine.Supervision.Draws.Freezing;
using PolicyEngine.Supervision.Draws.Hashing;

namespace PolicyEngine.Supervision.Draws.Teams;

/// <summary>Who steps in at a visit: its own order of all inspectors by reserve ticket, MAC(reserve key, draw ‖ commitment of the object ‖ number).</summary>
internal static class ReserveOrder
{
    /// <summary>Indexes of inspectors, first to step in first.</summary>
    public static int[] Of(DrawBasis basis, byte[] reserveKey, int row)
    {
        using var mac = basis.Algorithm.CreateMac(reserveKey);
        var message = new MessageParts().Add(basis.Draw).Add(basis.Population.Commitment(row));
        var mark = message.Mark;
        var tickets = new byte[basis.Inspectors.Count][];
        for (var i = 0; i < tickets.Length; i++)
        {
            message.CutTo(mark);
            message.Add(i + 1);
            mac.Append(message.Bytes);
            mac.Finish(tickets[i] = new byte[DrawAlgorithm.DigestLength]);
        }

        var order = Enumerable.Range(0, tickets.Length).ToArray();
        Array.Sort(order, (a, b) => tickets[a].AsSpan().SequenceCompareTo(tickets[b]));
        return order;
    }
}
