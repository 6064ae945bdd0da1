using PolicyEngine.Rules.Values;

namespace PolicyEngine.Rules.Expressions.Functions;

internal static class NumberFunctions
{
    public static bool Contains(NumberBounds bounds, decimal number) => bounds.Contains(number);

    public static bool Below(NumberBounds bounds, decimal number) => bounds.Below(number);

    public static bool Above(NumberBounds bounds, decimal number) => bounds.Above(number);

    public static bool HasWholeNumber(NumberBounds bounds, decimal population, decimal already) =>
        bounds.HasWholeNumber(population, already);

    // Multiplied first: 1 of 3 × 100 loses the last digit only once.
    public static decimal Percent(decimal part, decimal whole) => part * 100m / whole;
}
