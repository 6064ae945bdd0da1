namespace PolicyEngine.Supervision.Samples;

/// <summary>
/// The chance of one entry of a sample register: a row of numbers that follows from seed, purpose and ordinal alone, so
/// that any entry can be made without those before it. SplitMix64; for samples only, never for a draw.
/// </summary>
internal struct SampleChance
{
    private ulong state;

    /// <param name="purpose">Keeps the numbers of objects and of inspectors apart.</param>
    public SampleChance(ulong seed, string purpose, long ordinal)
    {
        state = seed;
        foreach (var c in purpose)
        {
            state = Mix(state ^ c);
        }

        state = Mix(state ^ (ulong)ordinal);
    }

    /// <summary>A whole number from 0 (inclusive) to the bound (exclusive). The bound is small, so that the bias is far below what a sample shows.</summary>
    public int Below(int bound) => (int)(((UInt128)Next() * (ulong)bound) >> 64);

    /// <summary>True in so many of a hundred cases.</summary>
    public bool Percent(int percent) => Below(100) < percent;

    public T Of<T>(IReadOnlyList<T> list) => list[Below(list.Count)];

    /// <summary>All 64 bits.</summary>
    public ulong Next()
    {
        state += 0x9E3779B97F4A7C15;
        return Mix(state);
    }

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
