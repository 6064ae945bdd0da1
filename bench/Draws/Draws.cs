using System.Diagnostics;
using System.Security.Cryptography;
using PolicyEngine.Supervision.Draws.Commitments;
using PolicyEngine.Supervision.Draws.Freezing;
using PolicyEngine.Supervision.Draws.Hashing;

namespace PolicyEngine.DrawBench;

/// <summary>What the benchmarks draw.</summary>
internal static class Draws
{
    private static readonly DateTimeOffset At = new(2023, 6, 1, 10, 0, 0, TimeSpan.FromHours(8));
    private static readonly byte[] Secret = SHA256.HashData("secret"u8);

    public static DrawSetup Setup(int objects, Stratum[] strata) => new()
    {
        Draw = "bench",
        PolicyVersion = "v1",
        Strata = strata,
        Objects = Enumerable.Range(0, objects).Select(i => new DrawObject($"9136{i:D14}", strata[i % strata.Length].Code)),
    };

    public static FrozenDraw Freeze(DrawSetup setup) => Freezer.Freeze(setup, SHA256.HashData("salts"u8), DrawAlgorithm.Sha256);

    public static (Announcement Announcement, Randomness Randomness) Round(FrozenDraw frozen)
    {
        var announcement = Announcement.Of(frozen, Secret, At);
        return (announcement, CommitmentRound.Open(frozen.Basis, announcement).Close(At).Finish(Secret, At));
    }

    /// <summary>The shortest of some runs: what the machine takes when nothing else disturbs it.</summary>
    public static double Seconds(int runs, Action run)
    {
        var shortest = double.MaxValue;
        for (var i = 0; i < runs; i++)
        {
            GC.Collect();
            var started = Stopwatch.GetTimestamp();
            run();
            shortest = Math.Min(shortest, Stopwatch.GetElapsedTime(started).TotalSeconds);
        }

        return shortest;
    }
}
