namespace PolicyEngine.Supervision.Samples;

/// <summary>Things of which some come up more often than others.</summary>
internal sealed class WeightedList<T>
{
    private readonly T[] things;
    private readonly int[] upTo;

    /// <param name="weigh">From 0; the sum above 0.</param>
    public WeightedList(IEnumerable<T> things, Func<T, int> weigh)
    {
        this.things = [.. things.Where(t => weigh(t) > 0)];
        upTo = new int[this.things.Length];
        for (var (i, sum) = (0, 0); i < upTo.Length; i++)
        {
            upTo[i] = sum += weigh(this.things[i]);
        }
    }

    public T Pick(ref SampleChance chance)
    {
        var place = Array.BinarySearch(upTo, chance.Below(upTo[^1]) + 1);
        return things[place < 0 ? ~place : place];
    }
}
