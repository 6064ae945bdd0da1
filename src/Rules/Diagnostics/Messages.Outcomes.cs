using System.Globalization;
using PolicyEngine.Calendars;
using PolicyEngine.Rules.Vocabulary;

namespace PolicyEngine.Rules.Diagnostics;

// Sentences that an outcome shows to people: Chinese first, English in parentheses.
public static partial class Messages
{
    /// <summary>How a due day was counted.</summary>
    /// <param name="anchor">The fact that it is counted from, or null for a fixed day.</param>
    /// <param name="value">That fact's value, as a question writes it.</param>
    public static string Counted(DueDay due, Label? anchor, string value)
    {
        var (zh, en) = due.Rule switch
        {
            AnchoredDue { Direction: Direction.After } a =>
                ($"自{anchor?.Zh}{value}起{a.Amount.Value}{UnitZh(a.Amount)}内，当日不计", $"{AmountEn(a.Amount)} from {anchor?.En} {value}, that day not counted"),
            AnchoredDue a =>
                ($"{anchor?.Zh}{value}之前{a.Amount.Value}{UnitZh(a.Amount)}", $"{AmountEn(a.Amount)} before {anchor?.En} {value}"),
            YearlyDue =>
                ($"按{anchor?.Zh}{value}定为{Day(due.Named)}", $"{Day(due.Named)} for {anchor?.En} {value}"),
            _ => ($"规定日期{Day(due.Named)}", $"the day named is {Day(due.Named)}"),
        };
        return due.Rule.Boundary == Boundary.Exclusive ? $"{zh}，不含该时点 ({en}, itself excluded)" : $"{zh} ({en})";
    }

    /// <summary>The remark that a due day may still move.</summary>
    public static string ProvisionalDueDay(DateOnly due) =>
        $"{Day(due)}为暂定：所涉年度的放假安排尚未收录，按周一至周五推算 (provisional: no working-day notice for that year, plain weekdays were counted)";

    /// <summary>A label in both languages.</summary>
    public static string Both(Label text) => text.Zh == text.En ? text.Zh : $"{text.Zh} ({text.En})";

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string UnitZh(Amount amount) => amount.Unit switch
    {
        TimeUnit.Hours => "小时",
        TimeUnit.Days => "日",
        TimeUnit.WorkingDays => "个工作日",
        _ => "个月",
    };

    private static string AmountEn(Amount amount)
    {
        var unit = amount.Unit switch
        {
            TimeUnit.Hours => "hour",
            TimeUnit.Days => "day",
            TimeUnit.WorkingDays => "working day",
            _ => "month",
        };
        return string.Create(CultureInfo.InvariantCulture, $"{amount.Value} {unit}{(amount.Value == 1 ? "" : "s")}");
    }
}
