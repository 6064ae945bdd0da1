namespace PolicyEngine.StorageBench;

/// <summary>Prints what was measured, and beside each ratio what is promised of it.</summary>
internal static class Ratio
{
    public static double Median(IReadOnlyCollection<double> values) => values.Order().ElementAt(values.Count / 2);

    public static void Print(string what, double value, string unit) => Console.WriteLine($"{what,-70} {value,12:N1} {unit}");

    public static void AtLeast(string what, double ratio, double limit) =>
        Console.WriteLine($"{what,-70} {ratio,12:N2} ×   (at least {limit:N2}: {(ratio >= limit ? "kept" : "MISSED")})");

    public static void AtMost(string what, double ratio, double limit, string unit = "×") =>
        Console.WriteLine($"{what,-70} {ratio,12:N2} {unit}   (at most {limit:N2}: {(ratio <= limit ? "kept" : "MISSED")})");
}
