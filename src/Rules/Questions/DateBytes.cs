namespace PolicyEngine.Rules.Questions;

/// <summary>Reads ISO dates from UTF-8.</summary>
internal static class DateBytes
{
    /// <summary>The day number of <c>yyyy-MM-dd</c>; false where the text has another form or there is no such day.</summary>
    /// <param name="wellFormed">The text has the form of a date.</param>
    public static bool TryDay(ReadOnlySpan<byte> text, out int dayNumber, out bool wellFormed)
    {
        dayNumber = 0;
        wellFormed = text.Length == 10 && text[4] == '-' && text[7] == '-'
            && Digits(text[..4]) && Digits(text.Slice(5, 2)) && Digits(text.Slice(8, 2));
        if (!wellFormed)
        {
            return false;
        }

        var (year, month, day) = (Number(text[..4]), Number(text.Slice(5, 2)), Number(text.Slice(8, 2)));
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        dayNumber = new DateOnly(year, month, day).DayNumber;
        return true;
    }

    /// <summary>A text that has the form of an instant says its offset: it ends in Z, or in a sign and digits.</summary>
    public static bool HasOffset(ReadOnlySpan<byte> text)
    {
        if (text.Length == 0 || text.IndexOf((byte)'T') is not (var t and >= 0))
        {
            return false;
        }

        return text[^1] is (byte)'Z' or (byte)'z' || text[t..].IndexOfAny((byte)'+', (byte)'-') >= 0;
    }

    private static bool Digits(ReadOnlySpan<byte> text) => text.IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0;

    private static int Number(ReadOnlySpan<byte> digits)
    {
        var number = 0;
        foreach (var digit in digits)
        {
            number = (number * 10) + digit - '0';
        }

        return number;
    }
}
