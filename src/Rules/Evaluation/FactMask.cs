using System.Numerics;
using System.Runtime.CompilerServices;

namespace PolicyEngine.Rules.Evaluation;

/// <summary>A set of facts by index, without allocation. A decision has at most <see cref="MostFacts"/> facts.</summary>
[InlineArray(Words)]
internal struct FactMask
{
    public const int MostFacts = Words * 64;

    private const int Words = 4;

    private ulong first;

    public readonly bool IsEmpty
    {
        get
        {
            var all = 0UL;
            for (var i = 0; i < Words; i++)
            {
                all |= this[i];
            }

            return all == 0;
        }
    }

    public readonly int Count
    {
        get
        {
            var count = 0;
            for (var i = 0; i < Words; i++)
            {
                count += BitOperations.PopCount(this[i]);
            }

            return count;
        }
    }

    public void Add(int fact) => this[fact >> 6] |= 1UL << (fact & 63);

    public void AddAll(in FactMask other)
    {
        for (var i = 0; i < Words; i++)
        {
            this[i] |= other[i];
        }
    }

    public void Remove(int fact) => this[fact >> 6] &= ~(1UL << (fact & 63));

    public readonly bool Contains(int fact) => (this[fact >> 6] & (1UL << (fact & 63))) != 0;

    /// <summary>The first fact from <paramref name="from"/> on that is in the set, or -1.</summary>
    public readonly int Next(int from)
    {
        for (var word = from >> 6; word < Words; word++)
        {
            var bits = this[word];
            if (word == from >> 6)
            {
                bits &= ulong.MaxValue << (from & 63);
            }

            if (bits != 0)
            {
                return (word << 6) + BitOperations.TrailingZeroCount(bits);
            }
        }

        return -1;
    }

    public readonly bool Touches(in FactMask other)
    {
        var common = 0UL;
        for (var i = 0; i < Words; i++)
        {
            common |= this[i] & other[i];
        }

        return common != 0;
    }

    public readonly bool IsWithin(in FactMask other)
    {
        for (var i = 0; i < Words; i++)
        {
            if ((this[i] & ~other[i]) != 0)
            {
                return false;
            }
        }

        return true;
    }
}
