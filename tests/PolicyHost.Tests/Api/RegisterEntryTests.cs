using System.Text.Json.Nodes;

namespace PolicyEngine.PolicyHost.Tests.Api;

/// <summary>Registers over HTTP: imported as CSV, and entry by entry.</summary>
public class RegisterEntryTests(DrawnTown town) : IClassFixture<DrawnTown>
{
    private const string New =
        """
        {"number":"N-1","unit":"市场监督管理局","category":"enforcement-qualified","name":"李四","certificates":[{"number":"C-1","validFrom":"2024-01-01","validTo":"2027-12-31"}],
         "specialities":["食品"],"recusals":[{"objectId":"o-1","reason":"kinship","from":"2025-01-01"}],"leaves":[{"kind":"LEAVE","from":"2025-07-01","to":"2025-07-09"}]}
        """;

    private static readonly string Kind = DrawnTown.Words().LeaveKinds.Words[0].Id;
    private static readonly string Reason = DrawnTown.Words().RecusalReasons.Words[0].Id;

    [Fact]
    public async Task Both_registers_are_imported_whole()
    {
        town.Imports.ShouldAllBe(a => a.Status == 200);
        (town.Imports[0].Body["count"]!.GetValue<int>(), town.Imports[1].Body["count"]!.GetValue<int>()).ShouldBe((DrawnTown.Objects, DrawnTown.Inspectors));
        var counted = (await town.Read("/api/v1/registers/wannian/objects/count")).Body;
        counted["count"]!.GetValue<int>().ShouldBeGreaterThanOrEqualTo(DrawnTown.Objects);
        counted["libraries"]!.AsObject().Select(l => l.Key).ShouldBe(["A", "B", "C"], ignoreOrder: true);
        var page = (await town.Read("/api/v1/registers/wannian/inspectors?limit=500")).Body["items"]!.AsArray();
        page.Count.ShouldBeGreaterThanOrEqualTo(DrawnTown.Inspectors);
        page.ShouldAllBe(i => i!["name"] == null && i["recusals"] == null && i["leaves"] == null && i["person"] == null);
        (await town.Ledger("register/wannian")).ShouldContain("register-activated");
    }

    [Fact]
    public async Task An_inspector_is_entered_changed_and_shown_to_each_as_far_as_the_right_goes()
    {
        var entered = await Put("inspectors/N-1", Body());
        (entered.Status, entered.ETag).ShouldSatisfyAllConditions(a => a.Status.ShouldBe(200, entered.Text), a => a.ETag.ShouldNotBeNull());
        entered.Text.ShouldNotContain("李四", Case.Sensitive, "the answer is kept with the key");
        var whole = await town.Read("/api/v1/registers/wannian/inspectors/N-1");
        (whole.ETag, whole.Body["name"]!.ToString(), whole.Body["recusals"]![0]!["objectId"]!.ToString(), whole.Body["leaves"]![0]!["kind"]!.ToString())
            .ShouldBe((entered.ETag, "李四", "o-1", Kind));

        await Grant("reader", "register.read");
        var seen = await town.Read("/api/v1/registers/wannian/inspectors/N-1", "reader");
        (seen.Status, seen.Body["certificates"]![0]!["number"]!.ToString()).ShouldBe((200, "C-1"));
        foreach (var personal in new[] { "李四", "o-1", Kind, "person" })
        {
            seen.Text.ShouldNotContain(personal);
        }

        (await Put("inspectors/N-1", Body(), ifMatch: null)).Status.ShouldBe(428, "nothing is overwritten unseen");
        (await Put("inspectors/N-1", Body(), ifMatch: "\"0\"")).Status.ShouldBe(412);
        await Grant("keeper", "register.read");
        await Grant("keeper", "register.write");
        (await Put("inspectors/N-1", Body(), whole.ETag, "keeper")).ShouldSatisfyAllConditions(a => a.Status.ShouldBe(403), a => a.Body["title"]!.ToString().ShouldContain("register.personal"));
        var moved = await Put("inspectors/N-1", seen.Text.Replace("市场监督管理局", "应急管理局", StringComparison.Ordinal), whole.ETag, "keeper");
        moved.Status.ShouldBe(200, moved.Text);
        var after = await town.Read("/api/v1/registers/wannian/inspectors/N-1");
        (after.Body["unit"]!.ToString(), after.Body["name"]!.ToString(), after.Body["recusals"]!.AsArray().Count).ShouldBe(("应急管理局", "李四", 1), "what is not said stays");

        var lifted = JsonNode.Parse(after.Text)!.AsObject();
        (lifted["recusals"], lifted["name"]) = (new JsonArray(), "李四四");
        (await Put("inspectors/N-1", lifted.ToJsonString(), after.ETag)).Status.ShouldBe(200);
        after = await town.Read("/api/v1/registers/wannian/inspectors/N-1");
        (after.Body["name"]!.ToString(), after.Body["recusals"]!.AsArray().Count, after.Body["leaves"]!.AsArray().Count).ShouldBe(("李四四", 0, 1));
    }

    [Theory]
    [InlineData("\"category\":\"enforcement-qualified\"", "\"category\":\"friend\"")]
    [InlineData("\"validFrom\":\"2024-01-01\"", "\"validFrom\":\"2029-01-01\"")]
    [InlineData("\"unit\":\"市场监督管理局\"", "\"unit\":\"\"")]
    public async Task An_entry_with_other_words_than_the_register_s_is_refused(string what, string by)
    {
        var answer = await Put("inspectors/N-9", Body().Replace(what, by, StringComparison.Ordinal).Replace("N-1", "N-9", StringComparison.Ordinal));
        (answer.Status, answer.Id).ShouldBe((422, "PE0706"), answer.Text);
        answer.Body["diagnostics"]!.AsArray().ShouldHaveSingleItem();
        (await town.Read("/api/v1/registers/wannian/inspectors/N-9")).Status.ShouldBe(404);
    }

    [Fact]
    public async Task An_object_is_entered_and_changed_only_on_the_revision_that_was_read()
    {
        const string place = """{"id":"P-1","kind":"place","name":"路口","area":"361129","status":"active"}""";
        var entered = await Put("objects/P-1", place);
        entered.Status.ShouldBe(200, entered.Text);
        var read = await town.Read("/api/v1/registers/wannian/objects/P-1");
        read.ETag.ShouldBe(entered.ETag);
        var closed = place.Replace("active", "suspended", StringComparison.Ordinal);
        (await Put("objects/P-1", closed)).Status.ShouldBe(428);
        var changed = await Put("objects/P-1", closed, read.ETag);
        changed.Status.ShouldBe(200, changed.Text);
        (await Put("objects/P-1", place, read.ETag)).Status.ShouldBe(412, "somebody was faster");
        (await Put("objects/P-1", place.Replace("active", "asleep", StringComparison.Ordinal), changed.ETag)).Status.ShouldBe(422);
        (await town.Read("/api/v1/registers/wannian/objects/P-1")).Body["status"]!.ToString().ShouldBe("suspended");
    }

    private static string Body() => New.Replace("kinship", Reason, StringComparison.Ordinal).Replace("LEAVE", Kind, StringComparison.Ordinal);

    private Task<Answer> Put(string path, string body, string? ifMatch = null, string actor = DrawnTown.Clerk) =>
        town.Host.Send(HttpMethod.Put, $"/api/v1/registers/wannian/{path}", body, Guid.NewGuid().ToString(), ifMatch, actor);

    private async Task Grant(string actor, string right) =>
        (await town.Do("/api/v1/rights/grants", $$"""{"actor":"user:{{actor}}","right":"{{right}}","scope":"wannian"}""")).Status.ShouldBe(200);
}
