using System.Globalization;
using PolicyEngine.Rules.Vocabulary;

namespace PolicyEngine.Supervision.Diagnostics;

public static partial class SupervisionMessages
{
    /// <summary>How an answer that a person must give is worded.</summary>
    public static Label PersonSays { get; } = new("须由人判断", "a person has to say");

    /// <summary>How bounds that leave no lawful number are worded.</summary>
    public static Label NoLawfulAnswer { get; } = new("规定的界限内没有合法的数量", "the bounds leave no lawful number");

    public static Label CannotBeSaid(IReadOnlyList<string> missing) =>
        new($"尚不能判定（缺少：{string.Join("、", missing)}）", $"cannot be said yet (missing: {string.Join(", ", missing)})");

    public static Label Owed(IReadOnlyList<string> obligations) =>
        new($"仍须办理：{string.Join("、", obligations)}", $"still to be done: {string.Join(", ", obligations)}");

    /// <param name="library">Null in a locality without libraries.</param>
    /// <param name="before">What earlier tasks of the year took from the same group, in percent.</param>
    public static Label Ratio(string task, Label? library, decimal? share, decimal before, Label verdict) => new(
        $"任务“{task}”{InZh(library)}的抽查比例{Shown(share)}%{(before > 0 ? $"，此前本年已占{Shown(before)}%" : "")}：{verdict.Zh}",
        $"Task '{task}'{InEn(library)}, ratio {Shown(share)}%{(before > 0 ? $" after {Shown(before)}% earlier in the year" : "")}: {verdict.En}");

    public static Label Window(string task, Label? library, DateOnly from, DateOnly to, Label verdict) => new(
        $"任务“{task}”{InZh(library)}拟于{from:yyyy-MM-dd}至{to:yyyy-MM-dd}检查：{verdict.Zh}",
        $"Task '{task}'{InEn(library)}, from {from:yyyy-MM-dd} to {to:yyyy-MM-dd}: {verdict.En}");

    public static Label WindowBackwards(string task, DateOnly from, DateOnly to) => new(
        $"任务“{task}”的结束日期{to:yyyy-MM-dd}早于开始日期{from:yyyy-MM-dd}",
        $"Task '{task}' ends on {to:yyyy-MM-dd}, before it begins on {from:yyyy-MM-dd}");

    public static Label ItemNotListed(string task, string item) => new(
        $"任务“{task}”的事项“{item}”不在事项清单上", $"Task '{task}': the item '{item}' is not on the item list");

    public static Label NotDrawn(string task, Label verdict) => new(
        $"任务“{task}”未安排随机抽取；随机抽取：{verdict.Zh}", $"Task '{task}' is planned without a draw; a draw: {verdict.En}");

    public static Label ItemWithoutPlan(string item, Label verdict) => new(
        $"事项“{item}”本年度没有任何任务；频次：{verdict.Zh}", $"The item '{item}' has no task this year; frequency: {verdict.En}");

    public static Label ItemFrequency(string item, int times, Label verdict) => new(
        $"事项“{item}”本年度计划{times}次；频次：{verdict.Zh}", $"The item '{item}' is planned {times} times this year; frequency: {verdict.En}");

    public static Label LibraryFrequency(Label library, int times, Label verdict) => new(
        $"{library.Zh}的每个对象本年度确定检查{times}次；频次：{verdict.Zh}", $"Each object of {library.En} is certain of {times} inspections this year; frequency: {verdict.En}");

    public static Label MayRepeat(string task, string item, string other, string department, Label verdict) => new(
        $"任务“{task}”与{department}的任务“{other}”均含事项“{item}”，若抽到同一企业：{verdict.Zh}",
        $"Task '{task}' and the task '{other}' of {department} both have the item '{item}'; should the same enterprise be drawn: {verdict.En}");

    public static Label PlanDeadline(Label verdict) => new($"计划时限：{verdict.Zh}", $"Deadline of the plan: {verdict.En}");

    public static Label PlanIsDue(string due) => new($"计划应于{due}前完成", $"The plan is due on {due}");

    public static Label FactsRefused(string message) => new($"计划内容无法判定：{message}", $"The plan cannot be asked about: {message}");

    public static string NoSuchDecision(string decision) => $"The vocabulary has no decision '{decision}'.";

    private static string InZh(Label? library) => library is null ? "" : $"（{library.Zh}）";

    private static string InEn(Label? library) => library is null ? "" : $", {library.En}";

    private static string Shown(decimal? share) => share?.ToString("0.####", CultureInfo.InvariantCulture) ?? "?";
}
