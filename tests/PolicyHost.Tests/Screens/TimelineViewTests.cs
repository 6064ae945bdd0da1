using PolicyEngine.PolicyHost.CommandLine;
using PolicyEngine.Rehearsals;
using PolicyEngine.Supervision.Policies;
using PolicyEngine.Supervision.Publishing;
using Spectre.Console;

namespace PolicyEngine.PolicyHost.Tests.Screens;

/// <summary>A rehearsal as a person reads it.</summary>
public class TimelineViewTests
{
    private const string Clause = "3.1.1-yearly-adjustment";

    private static readonly Jurisdiction Wannian = Open();

    [Theory]
    [InlineData(44)]
    [InlineData(80)]
    [InlineData(100)]
    [InlineData(140)]
    public void No_line_is_wider_than_the_screen(int width)
    {
        foreach (var english in new[] { false, true })
        {
            Printed(width, Year(), english).ShouldAllBe(l => ScreenText.Width(l) <= width);
        }
    }

    [Fact]
    public void Like_things_of_a_month_stand_on_one_line_with_their_first_and_last_day()
    {
        var line = Printed(140, Year()).Single(IsVisit);
        line.ShouldContain("06-01～20");
        line.ShouldContain("×5");
        line.ShouldContain("06-05～07-03");
        Printed(140, Year(), byDay: true).Count(IsVisit).ShouldBe(2);
    }

    [Fact]
    public void Each_line_cites_its_section_and_the_number_of_its_clause()
    {
        var lines = Printed(140, Year());
        lines.Single(IsVisit).ShouldEndWith("三（一）1[1]");
        lines.Single(l => l.Contains("[1]", StringComparison.Ordinal) && l.Contains(Clause, StringComparison.Ordinal)).ShouldContain(Wannian.FindClause(Clause)!.Summary.Zh);
    }

    [Fact]
    public void What_was_missed_is_not_joined_with_what_was_kept()
    {
        var visits = Year() with { Happenings = [Visit(new(2023, 6, 1), 2, 0), Visit(new(2023, 6, 20), 3, 1)] };
        var lines = Printed(140, visits).Where(IsVisit).ToList();
        lines.Count.ShouldBe(2);
        lines[1].ShouldContain("✗");
        lines[1].ShouldContain("逾期 1");
    }

    [Fact]
    public void A_missed_deadline_says_its_duty_its_days_and_its_clause_in_full()
    {
        var text = string.Join('\n', Printed(140, Year()));
        text.ShouldContain("✗ 三类库年度调整 → 逾期");
        text.ShouldContain("限 2023-12-31，2024-01-05 办理，晚 5 日");
        text.ShouldContain($"{Wannian.FindClause(Clause)!.Summary.Zh} [{Clause}]");
        Printed(140, Year())[^1].ShouldBe("期限 9 项按时，1 项逾期，停滞 2 处");
    }

    [Fact]
    public void In_English_only_sections_stay_as_the_document_counts_them()
    {
        var text = string.Join('\n', Printed(140, Year(), english: true)).Replace("三（一）", "", StringComparison.Ordinal);
        text.ShouldContain("Record inspection");
        text.ShouldContain("Yearly adjustment of the libraries → Late");
        text.ShouldAllBe(c => c < '\u4e00' || c > '\u9fff');
    }

    /// <summary>The table of steps is held against the code by a test of its own.</summary>
    [Fact]
    public void Every_way_in_which_a_step_comes_out_has_a_Chinese_word()
    {
        var table = File.ReadAllText(Path.Combine(CommandRun.Root(), "docs", "procedures.md")).Split("<!-- steps -->")[1].Split("<!-- /steps -->")[0];
        var outcomes = table.Split('\n').Where(l => l.StartsWith("| `PolicyEngine.", StringComparison.Ordinal)).SelectMany(l => l.Split('|')[4].Split(','))
            .Select(o => o.Trim(' ', '`')).Where(o => o.Length > 0 && o != "Done").Distinct().ToList();
        outcomes.Count.ShouldBeGreaterThan(5);
        var words = new TimelineWords(isEnglish: false, Wannian);
        outcomes.Where(o => words.Result(HappeningKind.Step, null, o) == o).ShouldBeEmpty();
    }

    private static bool IsVisit(string line) => line.Contains("● 入企检查", StringComparison.Ordinal) || line.Contains("✗ 入企检查", StringComparison.Ordinal);

    private static Timeline Year() => new(
        new(2023, 1, 1), new(2024, 1, 31), 7, 6, 1,
        [Visit(new(2023, 6, 1), 2, 0) with { LastDue = new(2023, 7, 3) }, Visit(new(2023, 6, 20), 3, 0)],
        [new(DeadlineKind.Task, "record-inspection", "入企检查并填写检查表，当场出示执法证件并告知权利和义务", 9, 0, 0), new(DeadlineKind.Duty, "yearly-library-adjustment", "年度调整完成", 0, 1, null)],
        [new(DeadlineKind.Duty, "yearly-library-adjustment", "年度调整完成", "w-libraries", null, "late", new(2023, 12, 31), new(2024, 1, 5), [Clause])],
        [new StuckThing("w-plan", "draft-plan", "plan/1", "PE1614: The rehearsal's file has no answer for the task 'draft-plan' of 'w-plan'. Add it under answers.", 2)]);

    private static Happening Visit(DateOnly on, int count, int missed) => new(
        on, HappeningKind.Task, "w-visit", "flow:record-inspection", "visit", "入企检查并填写检查表，当场出示执法证件并告知权利和义务", null, null, count,
        new(2023, 6, 5), new(2023, 6, 5), missed, [Clause]);

    private static string[] Printed(int width, Timeline timeline, bool english = false, bool byDay = false)
    {
        var text = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Out = new AnsiConsoleOutput(text) });
        console.Profile.Width = width;
        var file = new RehearsalFile("area", 2023, 1000, 240, true, timeline.From, timeline.To, new Dictionary<string, SampleUnit>(), [], new Dictionary<string, RehearsedAnswer>());
        new TimelineView(console, Wannian, english).Print(timeline, new RehearsalSettings(Wannian.Id, file, 1), byDay);
        return text.ToString().TrimEnd().ReplaceLineEndings("\n").Split('\n');
    }

    private static Jurisdiction Open()
    {
        var library = new PolicyLibrary(CommandRun.Policies);
        library.Reload();
        return library.Current.Find("wannian").ShouldNotBeNull();
    }
}
