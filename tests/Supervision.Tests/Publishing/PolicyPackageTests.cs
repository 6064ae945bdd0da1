using System.Text;
using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Supervision.Policies;
using PolicyEngine.Supervision.Publishing;
using PolicyEngine.Supervision.Tests.Data;

namespace PolicyEngine.Supervision.Tests.Publishing;

public class PolicyPackageTests
{
    private static readonly SourcePosition At = new("package", 1, 1);

    public static TheoryData<string> Localities() => [.. ShippedPolicies.All.Jurisdictions.Select(j => j.Id)];

    [Theory]
    [MemberData(nameof(Localities))]
    public void A_package_holds_all_that_an_answer_depends_on(string locality)
    {
        var content = ShippedPolicies.All.PackageOf(locality)!.ToUtf8();
        var version = ShippedPolicies.All.Find(locality)!.Version;
        PolicyPackage.HashOf(content.Span).ShouldBe(version);
        var compiled = PolicyCompilation.Of(locality, version, content);
        compiled.Jurisdiction.ShouldNotBeNull(string.Join("\n", compiled.Diagnostics)).Version.ShouldBe(version);
    }

    [Fact]
    public void Equal_files_give_equal_hashes_in_whatever_order_they_are_read()
    {
        PolicyFile[] files = [new("vocabulary/a.json", [1]), new("here/profile.json", "{}"u8.ToArray()), new("there/profile.json", [2])];
        var one = PolicyPackage.Of(PolicyFiles.Of(files), "here", []);
        var other = PolicyPackage.Of(PolicyFiles.Of(files.Reverse()), "here", []);
        one.Hash().ShouldBe(other.Hash());
        PolicyPackage.Of(PolicyFiles.Of(files), "here", ["there"]).Hash().ShouldNotBe(one.Hash(), "a layer is a part of it");
    }

    [Fact]
    public void What_is_written_is_read_byte_for_byte_even_where_it_is_no_text()
    {
        PolicyFile[] files = [new("here/a.json", [0xFF, 0xFE, 0]), new("here/b.json", Encoding.UTF8.GetBytes("\uFEFF{\"安\":\"\\u0041<é😀\"}\r\n"))];
        var package = PolicyPackage.Of(PolicyFiles.Of(files), "here", []);
        var bag = new DiagnosticBag();
        var read = PolicyPackage.Read(package.ToUtf8(), At, bag).ShouldNotBeNull();
        read.Files.Select(f => (f.Path, Convert.ToHexString(f.Content))).ShouldBe(files.Select(f => (f.Path, Convert.ToHexString(f.Content))));
        read.Hash().ShouldBe(package.Hash());
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"format":"other"}""")]
    [InlineData("""{"format":"policyengine package 1","engine":"1","id":null,"files":[]}""")]
    [InlineData("""{"format":"policyengine package 1","engine":"1","id":"a","files":[{"path":"a/b.json"}]}""")]
    [InlineData("""{"format":"policyengine package 1","engine":"1","id":"a","files":[{"path":"a/b.json","base64":"?"}]}""")]
    public void What_is_no_package_is_said_to_be_none(string content)
    {
        var bag = new DiagnosticBag();
        PolicyPackage.Read(Encoding.UTF8.GetBytes(content), At, bag).ShouldBeNull();
        bag.ShouldHaveSingleItem().Id.ShouldBe("PE0701");
    }

    [Fact]
    public void Content_that_was_changed_after_it_was_published_is_refused()
    {
        var locality = ShippedPolicies.All.Jurisdictions.First().Id;
        var content = ShippedPolicies.All.PackageOf(locality)!.ToUtf8().ToArray();
        content[^10]++;
        var compiled = PolicyCompilation.Of(locality, ShippedPolicies.All.Find(locality)!.Version, content);
        compiled.Jurisdiction.ShouldBeNull();
        compiled.Diagnostics.ShouldHaveSingleItem().Id.ShouldBe("PE0703");
    }
}
