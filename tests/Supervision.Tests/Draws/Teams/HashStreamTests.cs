using System.Numerics;
using PolicyEngine.Supervision.Draws.Hashing;
using PolicyEngine.Supervision.Draws.Teams;

namespace PolicyEngine.Supervision.Tests.Draws.Teams;

public class HashStreamTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(10)]
    [InlineData(257)]
    public void Every_number_below_the_bound_is_equally_likely(int bound)
    {
        using var stream = Stream("uniform");
        var hits = new int[bound];
        for (var i = 0; i < 40_000; i++)
        {
            hits[stream.Below(bound)]++;
        }

        ChiSquare.OfEqual(hits).ShouldBeLessThan(ChiSquare.Limit(bound - 1));
    }

    [Fact]
    public void Large_and_small_bounds_read_the_stream_alike()
    {
        foreach (var bound in new ulong[] { 1, 2, 255, 256, 257, 65_536, 1UL << 40, ulong.MaxValue })
        {
            using var one = Stream("alike");
            using var other = Stream("alike");
            for (var i = 0; i < 50; i++)
            {
                ((BigInteger)one.Below(bound)).ShouldBe(other.Below(new BigInteger(bound)));
            }
        }

        using var wide = Stream("wide");
        var limit = BigInteger.Pow(10, 30);
        Enumerable.Range(0, 200).Select(_ => wide.Below(limit)).ShouldAllBe(n => n >= 0 && n < limit);
    }

    [Fact]
    public void A_bound_of_one_reads_nothing()
    {
        using var one = Stream("s");
        using var other = Stream("s");
        one.Below(1).ShouldBe(0);
        one.Below(1_000_000).ShouldBe(other.Below(1_000_000));
    }

    [Fact]
    public void Choosing_is_a_shuffle_whose_list_is_never_made()
    {
        for (var run = 0; run < 200; run++)
        {
            using var one = Stream($"choose {run}");
            using var other = Stream($"choose {run}");
            var chosen = new int[run % 20 + 1];
            one.Choose(20, chosen);
            var list = Enumerable.Range(0, 20).ToArray();
            for (var j = 0; j < chosen.Length; j++)
            {
                var p = j + other.Below(20 - j);
                (list[j], list[p]) = (list[p], list[j]);
            }

            chosen.ShouldBe(list[..chosen.Length]);
        }
    }

    private static HashStream Stream(string name)
    {
        var stream = new HashStream(DrawAlgorithm.Sha256, SampleDraw.Bytes("key"), "draw");
        stream.Begin("test", SampleDraw.Bytes(name), 1);
        return stream;
    }
}
