using PolicyEngine.Supervision.Draws;
using PolicyEngine.Supervision.Draws.Freezing;
using PolicyEngine.Supervision.Draws.Hashing;

namespace PolicyEngine.Supervision.Tests.Draws.Freezing;

public class FreezerTests
{
    private static readonly DrawSetup Good = SampleDraw.Full();

    public static TheoryData<string, DrawSetup, string> BadSetups => new()
    {
        { "PE1301", Good with { Draw = "" }, "draw" },
        { "PE1301", Good with { PolicyVersion = " x" }, "policyVersion" },
        { "PE1301", With(new DrawObject("a\nb", "general")), "object 'a\nb'" },
        { "PE1301", With(new DrawObject("half \ud800", "general")), "object 'half \ud800'" },
        { "PE1302", With(new DrawObject("910000000000000001", "general")), "object '910000000000000001'" },
        { "PE1302", Good with { Strata = [.. Good.Strata, Good.Strata[0]] }, "stratum 'general'" },
        { "PE1302", Good with { Inspectors = [.. Good.Inspectors, Good.Inspectors[0]] }, "inspector 'P001'" },
        { "PE1302", Good with { Recusals = [.. Good.Recusals, Good.Recusals[0]] }, "recusal 'P002 – 910000000000000007'" },
        { "PE1303", With(new DrawObject("x", "unheard-of")), "object 'x'" },
        { "PE1304", With(new DrawObject("x", "general", 0, "c")), "object 'x'" },
        { "PE1304", With(new DrawObject("x", "general", 1001, "c")), "object 'x'" },
        { "PE1305", With(new DrawObject("x", "general", 2)), "object 'x'" },
        { "PE1306", Good with { Strata = [.. Good.Strata, new Stratum("empty", Quota.Of(1), null)] }, "stratum 'empty'" },
        { "PE1307", Good with { Strata = [], Objects = [] }, "strata" },
        { "PE1308", Quotas(new Quota(null, null, QuotaRounding.Up)), "stratum 'general'" },
        { "PE1308", Quotas(new Quota(5, 5, QuotaRounding.Up)), "stratum 'general'" },
        { "PE1308", Quotas(Quota.Floor(0)), "stratum 'general'" },
        { "PE1308", Quotas(Quota.Floor(100.5m)), "stratum 'general'" },
        { "PE1308", Quotas(Quota.Floor(1.2345678m)), "stratum 'general'" },
        { "PE1308", Quotas(Quota.Of(0)), "stratum 'general'" },
        { "PE1311", Good with { TeamRules = [] }, "stratum 'general'" },
        { "PE1312", Good with { TeamRules = [new TeamRule("pair", [])] }, "team rule 'pair'" },
        { "PE1312", Good with { TeamRules = [new TeamRule("pair", [new Seat(13, [])])] }, "team rule 'pair'" },
        { "PE1313", Good with { Recusals = [new Recusal("nobody", "910000000000000007", "r")] }, "recusal nobody – 910000000000000007" },
        { "PE1313", Good with { Recusals = [new Recusal("P001", "nothing", "r")] }, "recusal P001 – nothing" },
        { "PE1315", Good with { BatchSize = 0 }, "batchSize" },
        { "PE1315", Good with { Inspectors = [new DrawInspector("P", [], -1)] }, "load cap of inspector 'P'" },
        { "PE1316", Good with { SlotSize = null }, "inspector 'P005'" },
    };

    [Theory]
    [MemberData(nameof(BadSetups))]
    public void A_wrong_setup_is_refused_by_name(string id, DrawSetup setup, string subject)
    {
        var mistakes = Should.Throw<DrawRefusedException>(() => SampleDraw.Freeze(setup)).Mistakes;
        mistakes.ShouldContain(m => m.Id == id && m.Subject == subject, string.Join('\n', mistakes));
    }

    [Fact]
    public void All_mistakes_are_found_in_one_pass()
    {
        var rows = new[] { new DrawObject("x", "unheard-of"), new DrawObject("y", "general", 2), new DrawObject("910000000000000001", "general") };
        Should.Throw<DrawRefusedException>(() => SampleDraw.Freeze(Good with { Objects = Good.Objects.Concat(rows) }))
            .Mistakes.Select(m => m.Id).ShouldBe(["PE1303", "PE1305", "PE1302"]);
    }

    [Fact]
    public void A_salt_key_of_another_length_is_refused() =>
        Should.Throw<DrawRefusedException>(() => Freezer.Freeze(Good, new byte[31], DrawAlgorithm.Sha256)).Mistakes[0].Id.ShouldBe("PE1314");

    [Fact]
    public void The_order_in_which_rows_come_does_not_matter()
    {
        var sorted = SampleDraw.Freeze(Good);
        var mixed = SampleDraw.Freeze(Good with { Objects = Good.Objects.OrderBy(o => o.Id[^1]).ThenByDescending(o => o.Id) });
        mixed.AuditHash.ShouldBe(sorted.AuditHash);
        mixed.PublicHash.ShouldBe(sorted.PublicHash);
    }

    [Fact]
    public void Any_change_of_what_is_frozen_changes_the_hash()
    {
        DrawSetup[] changed =
        [
            Good with { Draw = "draw-2026-002" },
            Good with { PolicyVersion = "policy-2" },
            Good with { Objects = Good.Objects.Skip(1) },
            Good with { Objects = Good.Objects.Select(o => o.Weight == 3 ? o with { Weight = 2 } : o) },
            Good with { Recusals = [] },
            Good with { Recusals = [.. Good.Recusals.Select(r => r with { Reason = "other" })] },
            Good with { Inspectors = [.. Good.Inspectors.Skip(1)] },
            Good with { Witnesses = [] },
            Good with { PublicSource = null },
            Good with { BatchSize = null },
        ];
        changed.Select(c => Convert.ToHexString(SampleDraw.Freeze(c).AuditHash)).Append(Convert.ToHexString(SampleDraw.Freeze(Good).AuditHash))
            .Distinct().Count().ShouldBe(changed.Length + 1);
    }

    [Fact]
    public void Another_salt_key_gives_other_commitments_and_numbers()
    {
        var (one, other) = (SampleDraw.Freeze(Good, "one").Basis, SampleDraw.Freeze(Good, "other").Basis);
        one.Population.Commitment(0).SequenceEqual(other.Population.Commitment(0)).ShouldBeFalse();
        one.Inspectors[0].Commitment.ShouldNotBe(other.Inspectors[0].Commitment);
    }

    private static DrawSetup With(DrawObject row) => Good with { Objects = Good.Objects.Append(row) };

    private static DrawSetup Quotas(Quota quota) => Good with { Strata = [Good.Strata[0] with { Quota = quota }, Good.Strata[1]] };
}
