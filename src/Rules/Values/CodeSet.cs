using System.Numerics;

namespace PolicyEngine.Rules.Values;

/// <summary>A set of codes of one list of at most 64 values, by their index in that list.</summary>
public sealed record CodeSet(ulong Members)
{
    public int Count => BitOperations.PopCount(Members);

    public bool Contains(long index) => index is >= 0 and < 64 && (Members & (1UL << (int)index)) != 0;
}
