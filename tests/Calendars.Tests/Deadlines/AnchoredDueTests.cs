using static PolicyEngine.Calendars.Tests.NationalTable;

namespace PolicyEngine.Calendars.Tests;

public class AnchoredDueTests
{
    private static readonly DateTimeOffset Entry = DateTimeOffset.Parse("2023-03-13T09:00:00+08:00");

    [Fact]
    public void Counts_after_its_anchor_and_says_how()
    {
        var due = new AnchoredDue("taskCompletedOn", Amount.WorkingDays(20)).Resolve(Calendar, Day("2020-09-25"));

        due.Due.ShouldBe(Day("2020-10-29"));
        due.Named.ShouldBe(due.Due);
        due.DueAt.ShouldBeNull();
        due.Provisional.ShouldBeFalse();
        due.Counted.ShouldBe("taskCompletedOn 2020-09-25 + 20 workingDays");
        due.LastMoment.ShouldBe(DateTimeOffset.Parse("2020-10-30T00:00:00+08:00").AddTicks(-1));
    }

    [Fact]
    public void Counts_before_its_anchor()
    {
        new AnchoredDue("entryAt", Amount.WorkingDays(3), Direction.Before).Resolve(Calendar, Entry).Due.ShouldBe(Day("2023-03-08"));
        new AnchoredDue("inspectionOn", Amount.Months(1), Direction.Before).Resolve(Calendar, Day("2023-02-28")).Due.ShouldBe(Day("2023-01-31"));
        new AnchoredDue("inspectionOn", Amount.Days(5), Direction.Before).Resolve(Calendar, Day("2023-03-06")).Due.ShouldBe(Day("2023-03-01"));
    }

    [Fact]
    public void Hours_give_a_moment()
    {
        var due = new AnchoredDue("entryAt", Amount.Hours(48), Direction.Before).Resolve(Calendar, Entry);

        due.DueAt.ShouldBe(DateTimeOffset.Parse("2023-03-11T09:00:00+08:00"));
        due.Due.ShouldBe(Day("2023-03-11"));
        due.Counted.ShouldBe("entryAt 2023-03-13T09:00:00+08:00 - 48 hours");
        due.Judge(due.DueAt!.Value).Met.ShouldBeTrue();
        due.Judge(due.DueAt!.Value.AddSeconds(1)).ShouldBe(new DueJudgement(false, null));
        due.Judge(Day("2023-03-11")).Met.ShouldBeTrue();
        due.Judge(Day("2023-03-12")).Met.ShouldBeFalse();
    }

    [Fact]
    public void An_exclusive_moment_is_itself_too_late()
    {
        var due = (new AnchoredDue("endedAt", Amount.Hours(24)) { Boundary = Boundary.Exclusive }).Resolve(Calendar, Entry);

        due.Judge(Entry.AddHours(24)).Met.ShouldBeFalse();
        due.Judge(Entry.AddHours(24).AddTicks(-1)).Met.ShouldBeTrue();
        due.LastMoment.ShouldBe(Entry.AddHours(24).AddTicks(-1));

        var midnight = (new AnchoredDue("endedAt", Amount.Hours(24)) { Boundary = Boundary.Exclusive }).Resolve(Calendar, BeijingTime.StartOf(Day("2023-03-13")));
        midnight.Judge(Day("2023-03-14")).Met.ShouldBeFalse();
        midnight.Judge(Day("2023-03-13")).Met.ShouldBeTrue();
    }

    [Fact]
    public void A_moment_is_an_act_on_its_Beijing_day()
    {
        var due = new AnchoredDue("endedOn", Amount.Days(1)).Resolve(Calendar, Day("2023-03-13"));

        due.Judge(DateTimeOffset.Parse("2023-03-14T15:59:59Z")).Met.ShouldBeTrue();
        due.Judge(DateTimeOffset.Parse("2023-03-14T16:00:00Z")).Met.ShouldBeFalse();
    }

    [Fact]
    public void A_count_through_a_year_without_notice_is_provisional()
    {
        var rule = new AnchoredDue("taskCompletedOn", Amount.WorkingDays(20));

        rule.Resolve(Calendar, Day("2026-12-25")).Provisional.ShouldBeTrue();
        rule.Resolve(Calendar, Day("2026-11-25")).Provisional.ShouldBeFalse();
    }

    [Fact]
    public void A_missing_or_wrong_anchor_is_named()
    {
        Should.Throw<ArgumentException>(() => new AnchoredDue("entryAt", Amount.Hours(48)).Resolve(Calendar, FirstDay)).Message.ShouldContain("'entryAt' needs a time of day");
        Should.Throw<ArgumentException>(() => new AnchoredDue("endedOn", Amount.Days(1)).Resolve(Calendar, DueAnchor.None)).Message.ShouldContain("'endedOn' needs a day");
        Should.Throw<ArgumentException>(() => new AnchoredDue("endedOn", Amount.Days(1)).Resolve(Calendar, DueAnchor.InYear(2023)));
    }
}
