using PolicyEngine.Supervision.Draws.Freezing;

namespace PolicyEngine.Supervision.Draws.Teams;

/// <summary>
/// A team rule prepared for counting. Inspectors are told apart only by their <em>signature</em>: the set of kinds of
/// seats that they may take, bit i for the i-th seat of the rule; 0 may take none.
/// </summary>
internal sealed class SeatPlan
{
    private readonly TeamRule rule;

    /// <summary>For each set of seat kinds (as bits), how many places it has.</summary>
    private readonly int[] places;

    public SeatPlan(TeamRule rule)
    {
        this.rule = rule;
        Size = rule.Size;
        places = new int[1 << rule.Seats.Count];
        for (var set = 1; set < places.Length; set++)
        {
            places[set] = Enumerable.Range(0, rule.Seats.Count).Where(i => (set >> i & 1) != 0).Sum(i => rule.Seats[i].Count);
        }
    }

    /// <summary>Members of a team.</summary>
    public int Size { get; }

    public IReadOnlyList<Seat> Seats => rule.Seats;

    public byte SignatureOf(IReadOnlyList<string> qualifications)
    {
        var signature = 0;
        for (var i = 0; i < rule.Seats.Count; i++)
        {
            signature |= rule.Seats[i].Needs.All(qualifications.Contains) ? 1 << i : 0;
        }

        return (byte)signature;
    }

    /// <summary>
    /// Whether inspectors of these signatures can all be seated at once. By Hall's theorem they can if for no set of
    /// kinds more of them are confined to it than it has places.
    /// </summary>
    public bool CanSeat(ReadOnlySpan<byte> signatures)
    {
        if (signatures.Length > Size || signatures.Contains((byte)0))
        {
            return false;
        }

        for (var set = 1; set < places.Length - 1; set++)
        {
            var confined = 0;
            foreach (var signature in signatures)
            {
                confined += (signature & ~set) == 0 ? 1 : 0;
            }

            if (confined > places[set])
            {
                return false;
            }
        }

        return true;
    }
}
