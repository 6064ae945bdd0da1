using static PolicyEngine.Calendars.Tests.NationalTable;

namespace PolicyEngine.Calendars.Tests;

// Verdicts are asked for by the million: the calendar must not feed the garbage collector.
public class AllocationTests
{
    private static readonly TimeWindow Window = new ClassWindow(new Dictionary<string, TimeWindow>
    {
        ["A"] = new RecurringWindow(months: [6]),
        ["B"] = new AnyWindow([new RecurringWindow(months: [6, 9]), new RecurringWindow(days: [new DayRange(1, 20)], weekdays: [DayOfWeek.Monday])]),
    });

    private static readonly DueRule Due = new AnchoredDue("completedOn", Amount.WorkingDays(20))
    {
        Tolerances = [new Tolerance(ToleranceEnd.NextWorkingDay, false, "Q18")],
    };

    [Fact]
    public void Counting_covering_and_judging_allocate_nothing()
    {
        Ask(1);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Ask(1000);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
    }

    private static void Ask(int times)
    {
        var from = FirstDay;
        for (var i = 0; i < times; i++)
        {
            from = from.AddDays(1);
            var reached = Calendar.AddWorkingDays(from, 20).Date;
            _ = Calendar.WorkingDaysBetween(from, reached);
            _ = Calendar.KeptBefore(from, reached, Amount.Months(1));
            _ = Calendar.NthWorkingDayOfMonth(from.Year, from.Month, -1);
            _ = Window.Covers("B", from, from.AddDays(400));
            _ = Window.Covers(null, from, reached);
            _ = Window.Touches("A", from, reached);
            _ = Due.Resolve(Calendar, from).Judge(reached.AddDays(1)).Met;
        }
    }
}
