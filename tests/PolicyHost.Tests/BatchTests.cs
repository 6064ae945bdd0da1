using System.Text;

namespace PolicyEngine.PolicyHost.Tests;

/// <summary><c>decide --batch</c>: one outcome a line, in order, whatever the lines are.</summary>
public class BatchTests
{
    private static readonly string Command = $"decide --batch - --policies {CommandRun.Policies}";

    [Fact]
    public async Task Outcomes_come_in_the_order_of_the_lines()
    {
        var input = new StringBuilder();
        for (var i = 0; i < 5_000; i++)
        {
            input.Append($$"""{"id":{{i}},"jurisdiction":"kaifu","decision":"publication","facts":{"taskCompletedOn":"2020-09-25","publishedOn":"2020-10-{{(i % 2 == 0 ? 29 : 30)}}"},"assume":"regular"}""").Append('\n');
        }

        var run = await CommandRun.Of(Command, input.ToString());
        run.Exit.ShouldBe(0);
        run.Lines.Select(l => (int)l["id"]!).ShouldBe(Enumerable.Range(0, 5_000));
        run.Lines.Select(l => l["verdict"]!.ToString()).Distinct().ShouldBe(["on-time", "late"]);
    }

    [Fact]
    public async Task A_bad_line_gives_an_error_line_and_the_rest_goes_on()
    {
        string[] lines =
        [
            """{"id":"a","jurisdiction":"kaifu","decision":"publication","facts":{"taskCompletedOn":"2020-09-25","publishedOn":"2020-10-29"}}""",
            """{"id":"b","jurisdiction":"kaifu","decision":"publication","facts":{"publishdOn":"2020-10-29"}}""",
            """{"id":"c","jurisdiction":"nowhere","decision":"publication","facts":{}}""",
            """{"id":"d","jurisdiction":"kaifu","decision":"nothing","facts":{}}""",
            """{"id":"e","jurisdiction":"kaifu","decision":"publication"}""",
            """{"id":"f","jurisdiction":"kaifu","decision":"publication","facts":{},"assume":"maybe"}""",
            """{"id":"g","jurisdiction":"kaifu","jurisdiction":"kaifu","decision":"publication","facts":{}}""",
            """{"id":"h","jurisdiction":"kaifu","decision":"publication","facts":{}""",
            """not json at all""",
            """{"id":{"deep":[1,2]},"jurisdiction":"kaifu","decision":"publication","facts":{"taskCompletedOn":"2020-09-25","publishedOn":"2020-10-30"}}""",
        ];
        var run = await CommandRun.Of(Command, string.Join('\n', lines));
        run.Exit.ShouldBe(1);
        run.Lines.Count.ShouldBe(lines.Length);
        run.Lines[0]["verdict"]!.ToString().ShouldBe("on-time");
        run.Lines.Skip(1).Take(8).ShouldAllBe(l => l["error"]!["message"]!.ToString().Length > 10 && l["error"]!["id"]!.ToString().StartsWith("PE"));
        run.Lines.Skip(1).Take(6).Select(l => l["id"]!.ToString()).ShouldBe(["b", "c", "d", "e", "f", "g"]);
        run.Lines[^1]["verdict"]!.ToString().ShouldBe("late");
        run.Lines[^1]["id"]!.ToJsonString().ShouldBe("""{"deep":[1,2]}""");
    }

    [Fact]
    public async Task A_line_of_100_MB_is_one_error_line()
    {
        var long_ = new string('x', 100_000_000);
        var good = """{"id":"after","jurisdiction":"kaifu","decision":"publication","facts":{"taskCompletedOn":"2020-09-25","publishedOn":"2020-10-29"}}""";
        var run = await CommandRun.Of(Command, $$"""{"id":"{{long_}}"}""" + "\n" + good + "\n");
        run.Lines.Count.ShouldBe(2);
        run.Lines[0]["error"]!["id"]!.ToString().ShouldBe("PE0524");
        run.Lines[1]["verdict"]!.ToString().ShouldBe("on-time");
    }

    [Fact]
    public async Task Empty_lines_and_a_missing_last_line_end_are_taken()
    {
        var run = await CommandRun.Of(Command, "\n\r\n" + """{"id":1,"jurisdiction":"kaifu","decision":"publication","facts":{}}""");
        run.Lines.ShouldHaveSingleItem()["verdict"]!.ToString().ShouldBe("undetermined");
    }
}
