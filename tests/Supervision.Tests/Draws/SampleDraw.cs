using System.Security.Cryptography;
using System.Text;
using PolicyEngine.Supervision.Draws.Commitments;
using PolicyEngine.Supervision.Draws.Entries;
using PolicyEngine.Supervision.Draws.Freezing;
using PolicyEngine.Supervision.Draws.Hashing;
using PolicyEngine.Supervision.Draws.Recording;

namespace PolicyEngine.Supervision.Tests.Draws;

/// <summary>Small draws with fixed seeds, so that every test can be repeated to the byte.</summary>
internal static class SampleDraw
{
    public static readonly DateTimeOffset Morning = new(2026, 3, 2, 9, 0, 0, TimeSpan.FromHours(8));

    public static byte[] Bytes(string seed) => SHA256.HashData(Encoding.UTF8.GetBytes(seed));

    public static IEnumerable<DrawObject> Objects(int count, string stratum = "general", string prefix = "91000000000000") =>
        Enumerable.Range(1, count).Select(i => new DrawObject($"{prefix}{i:D4}", stratum));

    public static IReadOnlyList<DrawInspector> Inspectors(int count, int? cap = null) =>
        [.. Enumerable.Range(1, count).Select(i => new DrawInspector($"P{i:D3}", i % 2 == 0 ? ["certificate", "food"] : ["certificate"], cap))];

    public static TeamRule Pair { get; } = new("pair", [new Seat(1, ["certificate", "food"]), new Seat(1, ["certificate"])]);

    /// <summary>Two strata with weights, recusals, leave, reserves, witnesses and a public value: something of everything.</summary>
    public static DrawSetup Full() => new()
    {
        Draw = "draw-2026-001",
        PolicyVersion = "policy-1",
        Strata =
        [
            new Stratum("general", Quota.Floor(12.5m) with { AtLeast = new RatioBound(3), AtMost = new RatioBound(20) }, "pair", 2, ["2.1-ratio"]),
            new Stratum("key", Quota.Of(3), "pair", 1),
        ],
        Objects = Objects(41).Concat(Objects(10, "key", "92000000000000"))
            .Select((o, i) => i % 7 == 0 ? o with { Weight = 3, Clause = "2.2-weight" } : o),
        TeamRules = [Pair],
        Inspectors = [.. Inspectors(9, cap: 3).Select((x, i) => i == 4 ? x with { Away = [1] } : x)],
        Recusals = [new Recusal("P002", "910000000000000007", "shareholder's spouse"), new Recusal("P003", "920000000000000002", "former employee")],
        Witnesses = [new Witness("纪检监察", "A"), new Witness("人大代表", "B"), new Witness("企业代表", "C")],
        PublicSource = new PublicSource("national lottery", "2026024"),
        BatchSize = 4,
        SlotSize = 2,
        SubstituteObjects = true,
    };

    public static DrawSetup Plain(int objects, Quota quota) => new()
    {
        Draw = "draw-plain",
        PolicyVersion = "policy-1",
        Strata = [new Stratum("general", quota, null)],
        Objects = Objects(objects),
    };

    public static FrozenDraw Freeze(DrawSetup setup, string seed = "seed") =>
        Freezer.Freeze(setup, Bytes($"salts {seed}"), DrawAlgorithm.Sha256);

    /// <summary>Runs a setup from freezing to the record; of the witnesses the last forfeits where there are three.</summary>
    public static DrawRecord Run(DrawSetup setup, string seed = "seed")
    {
        var frozen = Freeze(setup, seed);
        var secret = Bytes($"secret {seed}");
        var announcement = Announcement.Of(frozen, secret, Morning);
        var round = CommitmentRound.Open(frozen.Basis, announcement);
        for (var witness = 1; witness <= setup.Witnesses.Count; witness++)
        {
            round = round.Commit(witness, Commitment(frozen, announcement, witness));
        }

        round = round.Close(Morning.AddMinutes(5));
        for (var witness = 1; witness <= setup.Witnesses.Count; witness++)
        {
            round = witness == 3
                ? round.Forfeit(witness, "left before the reveal")
                : round.Reveal(witness, Value(witness), Salt(witness));
        }

        if (setup.PublicSource is { } source)
        {
            round = round.TypePublicValue(source.Issue, "03 07 12 18 22 31 + 05", Morning.AddHours(12));
        }

        return DrawRecord.Draw(frozen, announcement, round.Finish(secret, Morning.AddHours(13)));
    }

    public static byte[] Commitment(FrozenDraw frozen, Announcement announcement, int witness) => WitnessShare.CommitmentOf(
        frozen.Basis.Algorithm, frozen.Basis.Draw, announcement.Hash, witness, Value(witness), Salt(witness));

    public static string Value(int witness) => $"{witness}0{witness}7";

    public static byte[] Salt(int witness) => Bytes($"witness {witness}")[..DrawAlgorithm.SaltLength];

    public static EntryCause Cause(string reason) => new(Morning.AddDays(2), new DateOnly(2026, 3, 4), reason, "said in words");

    public static byte[] Audit(DrawRecord record)
    {
        using var stream = new MemoryStream();
        record.WriteAudit(stream);
        return stream.ToArray();
    }

    public static byte[] Public(DrawRecord record, int[]? visits = null, int[]? inspectors = null)
    {
        using var stream = new MemoryStream();
        record.WritePublic(stream, visits, inspectors);
        return stream.ToArray();
    }
}
