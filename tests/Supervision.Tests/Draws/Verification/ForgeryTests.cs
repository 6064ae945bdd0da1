using System.Text;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using PolicyEngine.Supervision.Draws.Recording;
using PolicyEngine.Supervision.Draws.Verification;

namespace PolicyEngine.Supervision.Tests.Draws.Verification;

/// <summary>Records that were changed with the checks made again: only computing them anew tells.</summary>
public class ForgeryTests
{
    private static readonly DrawRecord Record = SampleDraw.Run(SampleDraw.Full());
    private static readonly byte[] Audit = SampleDraw.Audit(Record);
    private static readonly byte[] Public = SampleDraw.Public(Record, [1], [1]);

    [Theory]
    [InlineData("/record/chosen/2/ticketNumber", "7", "PE1354", "/record/chosen/2/ticketNumber")]
    [InlineData("/record/chosen/0/batch", "2", "PE1354", "/record/chosen/0/batch")]
    [InlineData("/record/groups/0/attempts", "99", "PE1354", "/record/groups/0/attempts")]
    [InlineData("/record/groups/0/method", "\"chain\"", "PE1354", "/record/groups/0/method")]
    [InlineData("/record/quotas/0/chosen", "5", "PE1354", "/record/quotas/0/chosen")]
    [InlineData("/record/reserves/0/rank", "2", "PE1354", "/record/reserves/0/rank")]
    [InlineData("/record/teams/0/inspectors/0", "9", "PE1354", "/record/teams/0/inspectors/0")]
    [InlineData("/record/frozen/objects/0/weight", "2", "PE1354", "/record/announcement/audit")]
    [InlineData("/record/frozen/plan/policyVersion", "\"policy-2\"", "PE1354", "/record/announcement/audit")]
    [InlineData("/record/frozen/strata/0/reserves", "3", "PE1354", "/record/announcement/audit")]
    [InlineData("/record/frozen/strata/0/percent", "\"60\"", "PE1355", "/record/frozen")]
    [InlineData("/record/frozen/strata/0/percent", "\"12.50\"", "PE1354", "/record/frozen/strata/0/percent")]
    [InlineData("/record/frozen/objects/0/weight", "0", "PE1355", "/record/frozen")]
    [InlineData("/record/frozen/objects/0/stratum", "3", "PE1352", "/record/frozen/objects/0")]
    [InlineData("/record/frozen/recusals/0/inspector", "99", "PE1352", "/record/frozen/recusals/0/inspector")]
    [InlineData("/record/frozen/witnesses/0/number", "2", "PE1354", "/record/frozen/witnesses/0/number")]
    [InlineData("/record/randomness/witnesses/0/value", "\"x\"", "PE1354", "/record/randomness/witnesses/0/commitment")]
    [InlineData("/record/randomness/witnesses/0/state", "\"absent\"", "PE1354", "/record/chosen/0/commitment")]
    [InlineData("/record/randomness/publicValue/issue", "\"2026025\"", "PE1352", "/record/randomness/publicValue")]
    [InlineData("/record/randomness/times/committed", "\"2026-03-02T08:59:59+08:00\"", "PE1352", "/record/randomness/times")]
    [InlineData("/record/randomness/times/committed", "\"2026-03-02 09:59:59\"", "PE1352", "/record/randomness/times/committed")]
    [InlineData("/record/algorithm/version", "2", "PE1353", "/record/algorithm")]
    [InlineData("/record/algorithm/mac", "\"HMAC-SM3\"", "PE1353", "/record/algorithm")]
    [InlineData("/record/form", "\"secret\"", "PE1352", "/record/form")]
    [InlineData("/record/key", "\"00\"", "PE1354", "/record/key")]
    [InlineData("/hash", "\"00\"", "PE1354", "/hash")]
    public void A_forged_member_of_the_audit_form_is_named(string path, string value, string id, string named)
    {
        var first = DrawVerifier.Verify(Forge(Audit, path, JsonNode.Parse(value))).Disagreements[0];
        (first.Id, first.Subject).ShouldBe((id, named), first.ToString());
    }

    [Theory]
    [InlineData("/record/frozen/objects/3/weight", "2", "PE1354", "/record/announcement/public")]
    [InlineData("/record/frozen/inspectors/0/number", "2", "PE1352", "/record/frozen/inspectors/0")]
    [InlineData("/record/announcement/audit", "\"0000000000000000000000000000000000000000000000000000000000000000\"", "PE1354", "/record/announcement/hash")]
    [InlineData("/openings/0/id", "\"P003\"", "PE1357", "/openings/0")]
    [InlineData("/openings/1/id", "\"910000000000000099\"", "PE1357", "/openings/1")]
    public void A_forged_member_of_the_public_form_is_named(string path, string value, string id, string named)
    {
        var first = DrawVerifier.Verify(Forge(Public, path, JsonNode.Parse(value))).Disagreements[0];
        (first.Id, first.Subject).ShouldBe((id, named), first.ToString());
    }

    [Fact]
    public void An_object_taken_out_or_another_put_in_its_place_is_found()
    {
        var swapped = ForgedRecord.Change(Audit, root =>
        {
            var chosen = root["record"]!["chosen"]!.AsArray();
            foreach (var name in new[] { "id", "commitment" })
            {
                var own = chosen[0]![name]!.GetValue<string>();
                chosen[0]![name] = root["record"]!["reserves"]![0]![name]!.GetValue<string>();
                root["record"]!["reserves"]![0]![name] = own;
            }
        });
        DrawVerifier.Verify(swapped).Disagreements[0].Subject.ShouldBe("/record/chosen/0/commitment");
        var without = ForgedRecord.Change(Audit, root => root["record"]!["chosen"]!.AsArray().RemoveAt(4));
        DrawVerifier.Verify(without).Disagreements[0].Subject.ShouldStartWith("/record/chosen/4");
        var gone = ForgedRecord.Change(Public, root => root["record"]!["frozen"]!["objects"]!.AsArray().RemoveAt(4));
        DrawVerifier.Verify(gone).Verified.ShouldBeFalse();
    }

    [Fact]
    public void A_record_made_anew_as_a_whole_shows_only_against_what_was_announced()
    {
        var anew = SampleDraw.Audit(SampleDraw.Run(SampleDraw.Full(), "another secret"));
        DrawVerifier.Verify(anew).Verified.ShouldBeTrue();
        DrawVerifier.Verify(anew, Record.Announcement.Hash).Disagreements.ShouldHaveSingleItem().Id.ShouldBe("PE1356");
        DrawVerifier.Verify(Audit, Record.Announcement.Hash).Verified.ShouldBeTrue();
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("1")]
    [InlineData("{\"record\":1}")]
    [InlineData("{\"record\":{\"frozen\":{\"objects\":[]}}}")]
    [InlineData("{\"record\":{\"frozen\":{\"objects\":{}}}}")]
    [InlineData("{\"a\":1,\"a\":2}")]
    [InlineData("[[[[[[[[[[[[[[[[[[[[")]
    [InlineData("{\"a\":1.5}")]
    [InlineData("\"\\u0041\"")]
    [InlineData("\"\\ud800\"")]
    [InlineData("-0")]
    [InlineData("99999999999999999999")]
    public void A_file_that_is_no_record_is_refused_in_words(string text) =>
        DrawVerifier.Verify(Encoding.UTF8.GetBytes(text)).Disagreements.ShouldHaveSingleItem().Text.ShouldNotBeEmpty();

    [Fact]
    public void No_forgery_brings_the_verifier_down_or_goes_unseen()
    {
        JsonNode?[] values = ["x", "", 0, -1, 2_000_000_000, true, null, new JsonArray(), new JsonObject(), new JsonArray(1, "2"), "ffff", "2026-01-01"];
        foreach (var file in new[] { Audit, Public })
        {
            var members = Members(JsonNode.Parse(file)!, "").Where(m => !m.EndsWith("/check")).ToList();
            Prop.ForAll(Gen.Choose(0, members.Count - 1).ToArbitrary(), Gen.Choose(0, values.Length).ToArbitrary(), (member, value) =>
            {
                var forged = Forge(file, members[member], value == values.Length ? Missing : values[value]?.DeepClone());
                DrawVerifier.Verify(forged).Verified.ShouldBe(forged.AsSpan().SequenceEqual(file) || OpensLess(members[member], value, values), $"{members[member]} := {(value == values.Length ? "missing" : values[value])}");
            }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
        }
    }

    [Fact]
    public void Whoever_publishes_opens_as_many_rows_as_may_be_seen_and_the_record_stays_the_same()
    {
        var openings = JsonNode.Parse(Public)!["openings"]!.AsArray();
        openings.Count.ShouldBeGreaterThan(1);
        var none = ForgedRecord.Change(Public, root => root["openings"] = new JsonArray());
        var fewer = ForgedRecord.Change(Public, root => root["openings"]!.AsArray().RemoveAt(1));
        foreach (var file in new[] { none, fewer })
        {
            DrawVerifier.Verify(file, Record.Announcement.Hash).Verified.ShouldBeTrue();
        }
    }

    // The list of opened rows says what is shown, not what was drawn: a shorter one is another publication, no forgery.
    private static bool OpensLess(string path, int value, JsonNode?[] values) =>
        (path == "/openings" && value < values.Length && values[value] is JsonArray { Count: 0 })
        || (path.StartsWith("/openings/", StringComparison.Ordinal) && path.Count(c => c == '/') == 2 && value == values.Length);

    private static JsonNode Missing { get; } = "(missing)";

    private static byte[] Forge(byte[] file, string path, JsonNode? value) => ForgedRecord.Change(file, root =>
    {
        var (parent, name) = (ForgedRecord.At(root, path[..path.LastIndexOf('/')]), path[(path.LastIndexOf('/') + 1)..]);
        if (parent is JsonArray items)
        {
            if (ReferenceEquals(value, Missing))
            {
                items.RemoveAt(int.Parse(name));
            }
            else
            {
                items[int.Parse(name)] = value;
            }
        }
        else if (ReferenceEquals(value, Missing))
        {
            parent.AsObject().Remove(name);
        }
        else
        {
            parent[name] = value;
        }
    });

    private static IEnumerable<string> Members(JsonNode? node, string path) => node switch
    {
        JsonObject o => o.SelectMany(m => Members(m.Value, $"{path}/{m.Key}").Prepend($"{path}/{m.Key}")),
        JsonArray a => a.SelectMany((n, i) => Members(n, $"{path}/{i}").Prepend($"{path}/{i}")),
        _ => [],
    };
}
