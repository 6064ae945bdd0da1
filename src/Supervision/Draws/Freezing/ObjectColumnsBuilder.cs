using System.Text;

namespace PolicyEngine.Supervision.Draws.Freezing;

/// <summary>Reads the population once into columns, checks each row, and sorts by the bytes of the ids.</summary>
internal sealed class ObjectColumnsBuilder
{
    /// <summary>Who has this many wrong rows has one mistake in the query, not so many in the rows.</summary>
    private const int MostMistakes = 100;

    public const int LargestWeight = 1000;

    private readonly IReadOnlyDictionary<string, int> strataByCode;
    private readonly List<DrawMistake> mistakes;
    private readonly Dictionary<string, ushort> clauseNumbers = new(StringComparer.Ordinal);
    private readonly List<string> clauseNames = [];
    private byte[] ids = new byte[1 << 16];
    private int[] starts = new int[1 << 12];
    private ushort[] strata = new ushort[1 << 12];
    private ushort[] weights = new ushort[1 << 12];
    private ushort[] clauses = new ushort[1 << 12];
    private int count;
    private bool sorted = true;

    public ObjectColumnsBuilder(IReadOnlyDictionary<string, int> strataByCode, List<DrawMistake> mistakes) =>
        (this.strataByCode, this.mistakes) = (strataByCode, mistakes);

    public void Add(in DrawObject row)
    {
        if (mistakes.Count >= MostMistakes || !Check(row, out var stratum))
        {
            return;
        }

        Reserve();
        var start = starts[count];
        var size = Encoding.UTF8.GetBytes(row.Id, ids.AsSpan(start));
        starts[count + 1] = start + size;
        strata[count] = (ushort)stratum;
        weights[count] = (ushort)row.Weight;
        clauses[count] = row.Clause is null ? (ushort)0 : ClauseNumber(row.Clause);
        if (count > 0 && sorted)
        {
            sorted = Compare(count - 1, count) < 0;
        }

        count++;
    }

    public ObjectColumns Build()
    {
        var order = sorted ? null : SortedOrder();
        if (order is null)
        {
            Array.Resize(ref starts, count + 1);
            Array.Resize(ref strata, count);
            Array.Resize(ref weights, count);
            Array.Resize(ref clauses, count);
            return new ObjectColumns(ids, starts, strata, weights, clauses, clauseNames);
        }

        var sortedIds = new byte[starts[count]];
        var sortedStarts = new int[count + 1];
        for (var i = 0; i < count; i++)
        {
            var id = Id(order[i]);
            id.CopyTo(sortedIds.AsSpan(sortedStarts[i]));
            sortedStarts[i + 1] = sortedStarts[i] + id.Length;
        }

        return new ObjectColumns(
            sortedIds, sortedStarts, Reorder(strata, order), Reorder(weights, order), Reorder(clauses, order), clauseNames);
    }

    private bool Check(in DrawObject row, out int stratum)
    {
        stratum = -1;
        if (!FrozenText.IsUsable(row.Id, FrozenText.LongestId))
        {
            mistakes.Add(Messages.UnusableText($"object '{row.Id}'", FrozenText.LongestId));
            return false;
        }

        if (row.Stratum is null || !strataByCode.TryGetValue(row.Stratum, out stratum))
        {
            mistakes.Add(Messages.UnknownStratum(row.Id, row.Stratum));
            return false;
        }

        if (row.Weight is < 1 or > LargestWeight)
        {
            mistakes.Add(Messages.WeightOutOfRange(row.Id, row.Weight, LargestWeight));
            return false;
        }

        if ((row.Weight != 1 || row.Clause is not null) && !FrozenText.IsUsable(row.Clause, FrozenText.LongestId))
        {
            mistakes.Add(Messages.WeightWithoutClause(row.Id, row.Weight));
            return false;
        }

        return true;
    }

    private ushort ClauseNumber(string clause)
    {
        if (!clauseNumbers.TryGetValue(clause, out var number))
        {
            clauseNames.Add(clause);
            number = checked((ushort)clauseNames.Count);
            clauseNumbers.Add(clause, number);
        }

        return number;
    }

    private int[] SortedOrder()
    {
        var order = new int[count];
        for (var i = 0; i < count; i++)
        {
            order[i] = i;
        }

        Array.Sort(order, Compare);
        for (var i = 1; i < count && mistakes.Count < MostMistakes; i++)
        {
            if (Compare(order[i - 1], order[i]) == 0)
            {
                mistakes.Add(Messages.ObjectTwice(Encoding.UTF8.GetString(Id(order[i]))));
            }
        }

        return order;
    }

    private int Compare(int left, int right) => Id(left).SequenceCompareTo(Id(right));

    private ReadOnlySpan<byte> Id(int row) => ids.AsSpan(starts[row], starts[row + 1] - starts[row]);

    private void Reserve()
    {
        if (count + 2 > starts.Length)
        {
            Array.Resize(ref starts, starts.Length * 2);
            Array.Resize(ref strata, strata.Length * 2);
            Array.Resize(ref weights, weights.Length * 2);
            Array.Resize(ref clauses, clauses.Length * 2);
        }

        if (starts[count] + FrozenText.LongestId * 3 > ids.Length)
        {
            Array.Resize(ref ids, ids.Length * 2);
        }
    }

    private static ushort[] Reorder(ushort[] column, int[] order)
    {
        var reordered = new ushort[order.Length];
        for (var i = 0; i < order.Length; i++)
        {
            reordered[i] = column[order[i]];
        }

        return reordered;
    }
}
