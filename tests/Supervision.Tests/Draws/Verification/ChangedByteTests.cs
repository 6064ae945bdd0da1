using PolicyEngine.Supervision.Draws.Entries;
using PolicyEngine.Supervision.Draws.Freezing;
using PolicyEngine.Supervision.Draws.Recording;
using PolicyEngine.Supervision.Draws.Verification;

namespace PolicyEngine.Supervision.Tests.Draws.Verification;

/// <summary>Every byte of a record, changed: found, and placed at the member that holds it or at the object around it.</summary>
public class ChangedByteTests
{
    private static readonly DrawRecord Record = Make();

    [Fact]
    public void A_changed_byte_of_the_audit_form_is_found_and_placed() => EveryByte(SampleDraw.Audit(Record));

    [Fact]
    public void A_changed_byte_of_the_public_form_is_found_and_placed() => EveryByte(SampleDraw.Public(Record, [1], [1]));

    [Fact]
    public void A_missing_or_a_further_byte_is_found()
    {
        var file = SampleDraw.Audit(Record);
        for (var i = 0; i < file.Length; i += 7)
        {
            DrawVerifier.Verify([.. file.AsSpan(0, i), .. file.AsSpan(i + 1)]).Verified.ShouldBeFalse($"without byte {i}");
            DrawVerifier.Verify([.. file.AsSpan(0, i), (byte)' ', .. file.AsSpan(i)]).Verified.ShouldBeFalse($"a blank before byte {i}");
            DrawVerifier.Verify(file[..i]).Verified.ShouldBeFalse($"cut off at byte {i}");
        }

        DrawVerifier.Verify([.. file, (byte)'\n']).Verified.ShouldBeFalse();
    }

    private static void EveryByte(byte[] file)
    {
        DrawVerifier.Verify(file).Disagreements.ShouldBeEmpty();
        var random = new Random(1);
        for (var i = 0; i < file.Length; i++)
        {
            var changed = (byte[])file.Clone();
            changed[i] = Another(file[i], random);
            var report = DrawVerifier.Verify(changed);
            report.Verified.ShouldBeFalse($"byte {i}: '{(char)file[i]}' became '{(char)changed[i]}'");
            var (path, start, _) = CanonicalScanner.ValueAt(file, i);
            var named = report.Disagreements[0].Subject;
            (path == named || path.StartsWith($"{named.TrimEnd('/')}/") || named.StartsWith($"{path.TrimEnd('/')}/"))
                .ShouldBeTrue($"byte {i} at {path} ({start}): named was {report.Disagreements[0]}");
        }
    }

    /// <summary>Digits become digits and letters letters, so that most changes still read as JSON.</summary>
    private static byte Another(byte b, Random random) => b switch
    {
        >= (byte)'0' and <= (byte)'8' => (byte)(b + 1),
        (byte)'9' => (byte)'0',
        >= (byte)'a' and <= (byte)'e' => (byte)(b + 1),
        >= (byte)'f' and <= (byte)'y' => (byte)(b + 1),
        _ => (byte)(b ^ (1 << random.Next(7))),
    };

    private static DrawRecord Make()
    {
        var setup = new DrawSetup
        {
            Draw = "small",
            PolicyVersion = "p",
            Strata = [new Stratum("s", Quota.Cap(50) with { AtMost = new RatioBound(50) }, "r", 1, ["c1"])],
            Objects = SampleDraw.Objects(3, "s").Select((o, i) => i == 0 ? o with { Weight = 2, Clause = "c2" } : o),
            TeamRules = [new TeamRule("r", [new Seat(1, ["q"])])],
            Inspectors = [new DrawInspector("A", ["q"], 1), new DrawInspector("B", ["q", "z"])],
            Recusals = [],
            Witnesses = [new Witness("公证", "N")],
            PublicSource = new PublicSource("lottery", "17"),
            SubstituteObjects = true,
        };
        var record = SampleDraw.Run(setup);
        record = record.ReplaceInspector(record.Standing().TeamOf(1)[0], [1], false, SampleDraw.Cause("ill"));
        return record.ReportObject(1, [new Evidence("photo", SampleDraw.Bytes("photo"))], SampleDraw.Cause("closed"));
    }
}
