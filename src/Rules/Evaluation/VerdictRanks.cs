using System.Numerics;

namespace PolicyEngine.Rules.Evaluation;

/// <summary>
/// Sets of verdicts as bits, by their rank in the order of precedence: bit 0 is the highest verdict. The bit above the
/// last verdict stands for "no verdict" and for <c>not-regulated</c>, which come to the same answer.
/// </summary>
internal static class VerdictRanks
{
    /// <summary>The rank of the highest verdict in the set.</summary>
    public static int Strongest(uint set) => BitOperations.TrailingZeroCount(set);

    /// <summary>The rank of the lowest verdict in the set.</summary>
    public static int Weakest(uint set) => BitOperations.Log2(set);

    /// <summary>The ranks from 0 through <paramref name="rank"/>.</summary>
    public static uint UpTo(int rank) => (2u << rank) - 1;

    public static bool IsSingle(uint set) => BitOperations.IsPow2(set);
}
