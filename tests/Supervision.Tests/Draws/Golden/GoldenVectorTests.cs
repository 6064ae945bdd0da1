using System.Runtime.CompilerServices;
using System.Text;
using PolicyEngine.Supervision.Draws.Hashing;
using PolicyEngine.Supervision.Draws.Verification;

namespace PolicyEngine.Supervision.Tests.Draws.Golden;

/// <summary>
/// The files that docs/draw.md gives to whoever writes a verifier. If one of these tests fails, the rule has changed: old
/// records would no longer verify. A new version of the rule is then needed, never another file.
/// </summary>
public class GoldenVectorTests
{
    public static TheoryData<string> Names => [.. GoldenDraws.Files.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_same_draw_gives_the_same_bytes_for_ever(string name) =>
        Encoding.UTF8.GetString(File.ReadAllBytes(PathOf(name))).ShouldBe(Encoding.UTF8.GetString(GoldenDraws.Files[name]));

    [Theory]
    [MemberData(nameof(Names))]
    public void The_golden_files_verify(string name) => DrawVerifier.Verify(File.ReadAllBytes(PathOf(name))).Disagreements.ShouldBeEmpty();

    [Fact]
    public void Both_forms_tell_the_same_draw()
    {
        foreach (var draw in new[] { "full", "chain" })
        {
            var audit = DrawVerifier.Verify(File.ReadAllBytes(PathOf($"{draw}-audit.json")));
            DrawVerifier.Verify(File.ReadAllBytes(PathOf($"{draw}-public.json"))).AnnouncementHash.ShouldBe(audit.AnnouncementHash);
        }
    }

    [Fact]
    public void The_chain_is_in_the_golden_files() =>
        Encoding.UTF8.GetString(GoldenDraws.Files["chain-audit.json"]).ShouldContain("\"method\":\"chain\"");

    [Fact]
    public void Parts_are_written_as_the_description_says() => Convert.ToHexStringLower(new MessageParts().Add("a").Add(12).Add("").Bytes)
        .ShouldBe("000000016100000002313200000000");

    private static string PathOf(string name, [CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, name);
}
