using FsCheck.Fluent;
using static PolicyEngine.Calendars.Tests.NationalTable;

namespace PolicyEngine.Calendars.Tests;

public class WorkingDayPropertyTests
{
    private static readonly FsCheck.Gen<(DateOnly Day, int N)> DayAndCount =
        from day in Arbitrary.Days from n in Arbitrary.Counts select (day, n);

    [Fact]
    public void Adding_agrees_with_counting_by_finger_also_beyond_the_table() =>
        Arbitrary.Holds(DayAndCount, x => Calendar.AddWorkingDays(x.Day, x.N).Date == Nth(x.Day, x.N));

    [Fact]
    public void Subtracting_undoes_adding_on_working_days() =>
        Arbitrary.Holds(
            DayAndCount.Where(x => IsWorkingDay(x.Day)),
            x => Calendar.AddWorkingDays(Calendar.AddWorkingDays(x.Day, x.N).Date, -x.N).Date == x.Day);

    [Fact]
    public void Any_count_but_nought_ends_on_a_working_day() =>
        Arbitrary.Holds(DayAndCount.Where(x => x.N != 0), x => IsWorkingDay(Calendar.AddWorkingDays(x.Day, x.N).Date));

    [Fact]
    public void A_later_start_never_ends_earlier() =>
        Arbitrary.Holds(
            from x in DayAndCount from gap in Gen.Choose(0, 40) select (x.Day, x.N, gap),
            x => Calendar.AddWorkingDays(x.Day, x.N).Date <= Calendar.AddWorkingDays(x.Day.AddDays(x.gap), x.N).Date);

    [Fact]
    public void A_longer_count_ends_later() =>
        Arbitrary.Holds(DayAndCount, x => Calendar.AddWorkingDays(x.Day, x.N).Date < Calendar.AddWorkingDays(x.Day, x.N + 1).Date
            || (x.N == 0 && !IsWorkingDay(x.Day)) || (x.N == -1 && !IsWorkingDay(x.Day)));

    [Fact]
    public void What_lies_between_is_what_was_added() =>
        Arbitrary.Holds(DayAndCount.Where(x => x.N > 0), x => Calendar.WorkingDaysBetween(x.Day, Calendar.AddWorkingDays(x.Day, x.N).Date) == x.N);

    [Fact]
    public void Between_is_the_number_of_working_days_after_a_through_b_and_turns_its_sign_with_them() =>
        Arbitrary.Holds(
            from a in Arbitrary.Days from length in Gen.Choose(0, 500) select (a, b: a.AddDays(length)),
            x => Calendar.WorkingDaysBetween(x.a, x.b) == AllDays(x.a.AddDays(1), x.b).Count(IsWorkingDay)
                && Calendar.WorkingDaysBetween(x.b, x.a) == -Calendar.WorkingDaysBetween(x.a, x.b));

    [Fact]
    public void A_count_is_provisional_exactly_when_a_counted_day_is() =>
        Arbitrary.Holds(DayAndCount.Where(x => x.N != 0), x =>
        {
            var reached = Calendar.AddWorkingDays(x.Day, x.N);
            var counted = x.N > 0 ? AllDays(x.Day.AddDays(1), reached.Date) : AllDays(reached.Date, x.Day.AddDays(-1));
            return reached.Provisional == counted.Any(Calendar.IsProvisional);
        });
}
