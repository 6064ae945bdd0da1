using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace PolicyEngine.PolicyHost.CommandLine;

/// <summary>Options that take a day or a number, and say what they take where they were given something else.</summary>
internal static class TypedOptions
{
    public static Option<DateOnly?> Day(string name, string description) => new(name)
    {
        Description = description,
        CustomParser = Parsed(name, "a day as yyyy-MM-dd, such as 2024-06-30", (string text, out DateOnly day) => TryDay(text, out day)),
    };

    public static Option<DateOnly> RequiredDay(string name, string description) => new(name)
    {
        Description = description,
        Required = true,
        CustomParser = result => Parsed(name, "a day as yyyy-MM-dd, such as 2024-06-30", (string text, out DateOnly day) => TryDay(text, out day))(result) ?? default,
    };

    /// <param name="least">Inclusive.</param>
    /// <param name="most">Inclusive.</param>
    public static Option<int?> Count(string name, string description, int least, int most) => new(name)
    {
        Description = description,
        CustomParser = Parsed(
            name,
            string.Create(CultureInfo.InvariantCulture, $"a whole number from {least} to {most}"),
            (string text, out int number) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number) && number >= least && number <= most),
    };

    /// <param name="usual">Where it is not given.</param>
    public static Option<ulong> Seed(string name, string description, ulong usual) => new(name)
    {
        Description = description,
        DefaultValueFactory = _ => usual,
        CustomParser = result => Parsed(
            name, "a whole number from 0", (string text, out ulong seed) => ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out seed))(result) ?? usual,
    };

    private delegate bool TryRead<T>(string text, out T value);

    private static bool TryDay(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    private static Func<ArgumentResult, T?> Parsed<T>(string name, string taken, TryRead<T> read)
        where T : struct => result =>
    {
        var text = result.Tokens[^1].Value;
        if (read(text, out var value))
        {
            return value;
        }

        result.AddError($"{name} takes {taken}, not '{text}'.");
        return null;
    };
}
