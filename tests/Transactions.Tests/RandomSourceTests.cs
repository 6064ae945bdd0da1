namespace PolicyEngine.Transactions.Tests;

public class RandomSourceTests
{
    [Fact]
    public void The_same_seed_gives_the_same_bytes_however_they_are_asked_for()
    {
        var (one, other) = (new SeededRandomSource(7), new SeededRandomSource(7));
        var whole = new byte[200];
        one.Fill(whole);
        var parts = new byte[200];
        foreach (var (from, to) in new[] { (0, 1), (1, 33), (33, 33), (33, 130), (130, 200) })
        {
            other.Fill(parts.AsSpan(from..to));
        }

        parts.ShouldBe(whole);
        var another = new byte[200];
        new SeededRandomSource(8).Fill(another);
        another.ShouldNotBe(whole);
    }

    [Fact]
    public void Numbers_below_a_bound_are_equally_likely()
    {
        var source = new SeededRandomSource(1);
        var counts = new int[7];
        for (var i = 0; i < 70_000; i++)
        {
            counts[source.Below(7)]++;
        }

        // Chi-square with 6 degrees of freedom: 22.5 is exceeded once in a thousand.
        counts.Sum(c => Math.Pow(c - 10_000, 2) / 10_000).ShouldBeLessThan(22.5);
    }

    [Fact]
    public void A_round_that_does_not_come_out_even_is_thrown_away_whole()
    {
        // The largest bound leaves a rest of two values: both must be refused.
        var source = new FixedBytes([0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF], [0, 0, 0, 0, 0, 0, 0, 5]);
        source.Below(long.MaxValue).ShouldBe(5);
        Should.Throw<ArgumentOutOfRangeException>(() => source.Below(0));
    }

    [Fact]
    public void An_id_is_32_hexadecimal_characters_and_not_met_twice()
    {
        var source = new SystemRandomSource();
        var ids = Enumerable.Range(0, 1000).Select(_ => source.NewId()).ToList();
        ids.ShouldBeUnique();
        ids.ShouldAllBe(id => id.Length == 32 && id.All(char.IsAsciiHexDigitLower));
    }

    private sealed class FixedBytes(params byte[][] answers) : IRandomSource
    {
        private int next;

        public void Fill(Span<byte> bytes) => answers[next++].CopyTo(bytes);
    }
}
