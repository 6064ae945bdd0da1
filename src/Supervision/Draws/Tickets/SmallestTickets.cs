using System.Buffers.Binary;
using PolicyEngine.Supervision.Draws.Hashing;

namespace PolicyEngine.Supervision.Draws.Tickets;

/// <summary>
/// Keeps the smallest tickets of a stratum: a heap with the largest of them on top, so that nearly every row costs one
/// comparison and only those kept cost memory.
/// </summary>
internal sealed class SmallestTickets(int capacity)
{
    private readonly ulong[] heads = new ulong[capacity];
    private readonly int[] rows = new int[capacity];
    private readonly int[] numbers = new int[capacity];
    private readonly byte[] digests = new byte[capacity * DrawAlgorithm.DigestLength];
    private int count;

    public void Offer(int row, int number, ReadOnlySpan<byte> digest)
    {
        var head = BinaryPrimitives.ReadUInt64BigEndian(digest);
        if (count < capacity)
        {
            Set(count, head, row, number, digest);
            Raise(count++);
        }
        else if (head < heads[0] || (head == heads[0] && digest.SequenceCompareTo(Digest(0)) < 0))
        {
            Set(0, head, row, number, digest);
            Sink();
        }
    }

    /// <summary>The tickets kept, smallest first.</summary>
    public List<Ticket> Sorted()
    {
        var tickets = new List<Ticket>(count);
        for (var i = 0; i < count; i++)
        {
            tickets.Add(new Ticket(rows[i], numbers[i], Digest(i).ToArray()));
        }

        tickets.Sort((a, b) => a.Digest.AsSpan().SequenceCompareTo(b.Digest));
        return tickets;
    }

    private Span<byte> Digest(int at) => digests.AsSpan(at * DrawAlgorithm.DigestLength, DrawAlgorithm.DigestLength);

    private void Set(int at, ulong head, int row, int number, ReadOnlySpan<byte> digest)
    {
        (heads[at], rows[at], numbers[at]) = (head, row, number);
        digest.CopyTo(Digest(at));
    }

    private bool Above(int left, int right) =>
        heads[left] != heads[right] ? heads[left] > heads[right] : Digest(left).SequenceCompareTo(Digest(right)) > 0;

    private void Raise(int at)
    {
        while (at > 0 && Above(at, (at - 1) / 2))
        {
            Swap(at, (at - 1) / 2);
            at = (at - 1) / 2;
        }
    }

    private void Sink()
    {
        var at = 0;
        while (true)
        {
            var largest = at;
            for (var child = 2 * at + 1; child <= 2 * at + 2 && child < count; child++)
            {
                if (Above(child, largest))
                {
                    largest = child;
                }
            }

            if (largest == at)
            {
                return;
            }

            Swap(at, largest);
            at = largest;
        }
    }

    private void Swap(int a, int b)
    {
        (heads[a], heads[b]) = (heads[b], heads[a]);
        (rows[a], rows[b]) = (rows[b], rows[a]);
        (numbers[a], numbers[b]) = (numbers[b], numbers[a]);
        Span<byte> held = stackalloc byte[DrawAlgorithm.DigestLength];
        Digest(a).CopyTo(held);
        Digest(b).CopyTo(Digest(a));
        held.CopyTo(Digest(b));
    }
}
