using System.Globalization;

namespace PolicyEngine.Workflows.Schedules;

/// <summary>One field of a cron expression: which numbers it admits.</summary>
internal sealed class CronField
{
    private readonly ulong admitted;

    private CronField(ulong admitted) => this.admitted = admitted;

    public bool Admits(int number) => (admitted >> number & 1) != 0;

    /// <summary>The least admitted number from that one on (inclusive); -1 where there is none.</summary>
    public int From(int number) =>
        number > 63 || admitted >> number == 0 ? -1 : number + (int)ulong.TrailingZeroCount(admitted >> number);

    /// <summary>Reads lists, ranges, steps, names, <c>*</c> and <c>?</c>. Null where it is none of these or out of bounds.</summary>
    /// <param name="names">Names for the numbers from <paramref name="least"/> on.</param>
    public static CronField? Parse(string text, int least, int most, IReadOnlyList<string>? names = null)
    {
        var admitted = 0UL;
        foreach (var part in text.Split(','))
        {
            if (Part(part, least, most, names) is not { } bits)
            {
                return null;
            }

            admitted |= bits;
        }

        return new CronField(admitted);
    }

    private static ulong? Part(string part, int least, int most, IReadOnlyList<string>? names)
    {
        var slash = part.Split('/');
        var step = 1;
        if (slash.Length > 2 || (slash.Length == 2 && (!int.TryParse(slash[1], NumberStyles.None, CultureInfo.InvariantCulture, out step) || step == 0)))
        {
            return null;
        }

        int from, to;
        if (slash[0] is "*" or "?")
        {
            (from, to) = (least, most);
        }
        else
        {
            var ends = slash[0].Split('-');
            if (ends.Length > 2 || Number(ends[0], least, names) is not { } first)
            {
                return null;
            }

            from = first;
            to = ends.Length == 2 ? Number(ends[1], least, names) ?? -1 : slash.Length == 2 ? most : first;
        }

        if (from < least || to > most || to < from)
        {
            return null;
        }

        var bits = 0UL;
        for (var n = from; n <= to; n += step)
        {
            bits |= 1UL << n;
        }

        return bits;
    }

    private static int? Number(string text, int least, IReadOnlyList<string>? names)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        for (var i = 0; i < (names?.Count ?? 0); i++)
        {
            if (string.Equals(names![i], text, StringComparison.OrdinalIgnoreCase))
            {
                return least + i;
            }
        }

        return null;
    }
}
