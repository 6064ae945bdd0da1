namespace PolicyEngine.Supervision.Draws.Freezing;

/// <summary>The frozen rows in columns, sorted by id: some forty bytes a row where objects would take two hundred.</summary>
internal sealed class ObjectColumns(byte[] ids, int[] starts, ushort[] strata, ushort[] weights, ushort[] clauses, IReadOnlyList<string> clauseNames)
{
    public int Count => strata.Length;

    /// <summary>UTF-8.</summary>
    public ReadOnlySpan<byte> Id(int row) => ids.AsSpan(starts[row], starts[row + 1] - starts[row]);

    /// <summary>Index into the setup's strata.</summary>
    public int Stratum(int row) => strata[row];

    public int Weight(int row) => weights[row];

    public string? Clause(int row) => clauses[row] == 0 ? null : clauseNames[clauses[row] - 1];

    public IReadOnlyList<string> Clauses => clauseNames;

    /// <summary>The row with this id, or -1.</summary>
    public int Find(ReadOnlySpan<byte> id)
    {
        var (low, high) = (0, Count - 1);
        while (low <= high)
        {
            var middle = low + (high - low) / 2;
            var order = Id(middle).SequenceCompareTo(id);
            if (order == 0)
            {
                return middle;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return -1;
    }

    /// <summary>The strata and weights as the draw itself reads them.</summary>
    public FrozenPopulation WithCommitments(byte[] commitments) => new(commitments, strata, weights);
}
