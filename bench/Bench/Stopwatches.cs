using System.Diagnostics;

namespace PolicyEngine.Bench;

/// <summary>Measures loops long enough to mean something: several rounds, the best of them, since noise only slows.</summary>
internal static class Stopwatches
{
    /// <returns>Nanoseconds an operation.</returns>
    public static double Nanoseconds(int operations, Action loop, int rounds = 7)
    {
        loop();
        loop();
        var best = double.MaxValue;
        for (var i = 0; i < rounds; i++)
        {
            var start = Stopwatch.GetTimestamp();
            loop();
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalNanoseconds / operations);
        }

        return best;
    }

    public static void Print(string what, double value, string unit) => Console.WriteLine($"{what,-58} {value,14:N2} {unit}");

    /// <param name="limit">The promise: at most this, or at least this.</param>
    public static void PrintRatio(string what, double ratio, string limit) => Console.WriteLine($"{what,-58} {ratio,14:N2} ×   ({limit})");
}
