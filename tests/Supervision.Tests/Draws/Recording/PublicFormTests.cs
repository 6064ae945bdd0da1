using System.Text;
using PolicyEngine.Supervision.Draws.Entries;
using PolicyEngine.Supervision.Draws.Recording;

namespace PolicyEngine.Supervision.Tests.Draws.Recording;

public class PublicFormTests
{
    private static readonly DrawRecord Record = Make();

    [Theory]
    [InlineData("9100000000")]
    [InlineData("9200000000")]
    [InlineData("\"P0")]
    [InlineData("spouse")]
    [InlineData("employee")]
    [InlineData("\"general\"")]
    [InlineData("\"key\"]")]
    [InlineData("left before the reveal")]
    [InlineData("said in words")]
    [InlineData("photo of the gate")]
    [InlineData("\"salts\"")]
    [InlineData("\"name\"")]
    public void Nobody_and_no_reason_is_told(string secret)
    {
        Encoding.UTF8.GetString(SampleDraw.Public(Record)).ShouldNotContain(secret);
        Encoding.UTF8.GetString(SampleDraw.Audit(Record)).ShouldContain(secret == "\"key\"]" ? "\"key\"" : secret);
    }

    [Fact]
    public void The_salt_key_is_not_told()
    {
        var key = Convert.ToHexStringLower(SampleDraw.Bytes("salts seed"));
        Encoding.UTF8.GetString(SampleDraw.Public(Record, [1, 2, 3], [1])).ShouldNotContain(key);
        Encoding.UTF8.GetString(SampleDraw.Audit(Record)).ShouldContain(key);
    }

    [Fact]
    public void A_row_that_is_opened_is_told_and_no_other()
    {
        var text = Encoding.UTF8.GetString(SampleDraw.Public(Record, [2], [3]));
        foreach (var visit in Record.Result.Visits)
        {
            text.Contains(Record.Frozen.ObjectId(visit.Ticket.Row)).ShouldBe(visit.Order == 2);
        }

        foreach (var inspector in Record.Frozen.Basis.Inspectors)
        {
            text.Contains(Record.Frozen.InspectorId(inspector.Number)).ShouldBe(inspector.Number == 3);
        }
    }

    [Fact]
    public void Clauses_are_cited_for_the_draw_and_not_for_a_row()
    {
        var text = Encoding.UTF8.GetString(SampleDraw.Public(Record));
        text.ShouldContain("""
            "clauses":["2.1-ratio","2.2-weight"]
            """.Trim());
        text.IndexOf("2.2-weight", StringComparison.Ordinal).ShouldBe(text.LastIndexOf("2.2-weight", StringComparison.Ordinal));
    }

    private static DrawRecord Make()
    {
        var record = SampleDraw.Run(SampleDraw.Full());
        record = record.ReplaceInspector(record.Standing().TeamOf(1)[0], [1], false, SampleDraw.Cause("recusal-found"));
        return record.ReportObject(2, [new Evidence("photo of the gate", SampleDraw.Bytes("photo"))], SampleDraw.Cause("closed"));
    }
}
