using System.Text;
using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Rules.Json;
using PolicyEngine.Supervision.Draws.ImportedDraws;
using PolicyEngine.Supervision.Tests.Data;

namespace PolicyEngine.Supervision.Tests.Draws.ImportedDraws;

public class ImportedDrawFileTests
{
    private const string Header = "任务编号,抽取日期,抽查基数,抽查比例,统一社会信用代码,检查人员\n";
    private static readonly ImportedDrawColumns Columns = RegisterData.Read("policies/registers/draw-columns.json", ImportedDrawColumns.Read);

    [Theory]
    [InlineData("utf-8")]
    [InlineData("gb18030")]
    public void An_export_of_the_platform_is_read_task_by_task(string encoding)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var text = Header + "T1,2026-03-02,1000,5%,A,P1、P2\nT2,2026/3/3,,,B,\nT1,2026-03-02,1000,5%,C,\"P3;P4\"\n";
        var file = Csv(Encoding.GetEncoding(encoding).GetBytes(text));
        file.Mistakes.ShouldBeEmpty();
        file.Draws.Count.ShouldBe(2);
        (file.Draws[0].Task, file.Draws[0].DrawnOn, file.Draws[0].Population, file.Draws[0].Percent).ShouldBe(("T1", new DateOnly(2026, 3, 2), 1000, 5m));
        file.Draws[0].Visits.Select(v => $"{v.Line} {v.Object} {string.Join('+', v.Inspectors)}").ShouldBe(["2 A P1+P2", "4 C P3+P4"]);
        (file.Draws[1].Population, file.Draws[1].Percent, file.Draws[1].Visits[0].Inspectors.Count).ShouldBe((null, null, 0));
    }

    [Fact]
    public void Every_mistake_is_placed_and_half_a_draw_is_not_handed_on()
    {
        var file = Csv(Encoding.UTF8.GetBytes(Header + "T1,2026-03-02,some,5,A,\nT1,2026-13-02,1000,500,,\nT1,2026-03-02,1000\nT1,2026-03-02,900,5,B,\n"));
        file.Draws.ShouldBeEmpty();
        file.Mistakes.Select(m => $"{m.Id} {m.At.Line}:{m.At.Column}").ShouldBe(
            ["PE1375 2:15", "PE0808 3:24", "PE0811 3:4", "PE1375 3:20", "PE0805 4:19", "PE1376 5:1"], ignoreOrder: true, string.Join('\n', file.Mistakes));
        Csv([]).Mistakes.ShouldHaveSingleItem().Id.ShouldBe("PE0801");
        Csv(Encoding.UTF8.GetBytes("任务编号\nT1\n")).Mistakes.ShouldHaveSingleItem().Id.ShouldBe("PE0802");
    }

    [Fact]
    public void The_same_as_JSON()
    {
        var file = Json("""
            { "draws": [
              { "task": "T1", "drawnOn": "2026-03-02", "population": 1000, "percent": 5,
                "visits": [ { "object": "A", "inspectors": ["P1", "P2"] },
                            { "object": "B" } ] } ] }
            """);
        file.Mistakes.ShouldBeEmpty();
        var draw = file.Draws.ShouldHaveSingleItem();
        (draw.Task, draw.DrawnOn, draw.Population, draw.Percent).ShouldBe(("T1", new DateOnly(2026, 3, 2), 1000, 5m));
        draw.Visits.Select(v => $"{v.Line} {v.Object} {string.Join('+', v.Inspectors)}").ShouldBe(["3 A P1+P2", "4 B "]);
    }

    [Fact]
    public void JSON_with_mistakes_is_not_handed_on()
    {
        var file = Json("""{ "draws": [ { "tusk": "T1", "visits": [ { "object": 5 } ] } ] }""");
        file.Draws.ShouldBeEmpty();
        file.Mistakes.Select(m => m.Id).ShouldBe(["PE0104", "PE0105", "PE0103"], ignoreOrder: true);
        Json("{").Mistakes.ShouldHaveSingleItem().Severity.ShouldBe(Severity.Error);
    }

    private static ImportedDrawFile Csv(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return ImportedDrawCsv.Read(stream, "draws.csv", Columns);
    }

    private static ImportedDrawFile Json(string text) => ImportedDrawJson.Read(Encoding.UTF8.GetBytes(text), "draws.json");
}
