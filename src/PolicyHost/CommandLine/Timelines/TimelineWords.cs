using System.Globalization;
using System.Text.RegularExpressions;
using PolicyEngine.Rehearsals;
using PolicyEngine.Rules.Vocabulary;
using PolicyEngine.Supervision.Policies;

namespace PolicyEngine.PolicyHost.CommandLine;

/// <summary>A timeline's words in one language. What a file says in Chinese only stays Chinese.</summary>
internal sealed partial class TimelineWords(bool isEnglish, Jurisdiction jurisdiction)
{
    // Outcomes of the steps that come out in more than one way.
    private static readonly Dictionary<string, string> Outcomes = new(StringComparer.Ordinal)
    {
        ["Passed"] = "通过",
        ["Returned"] = "退回",
        ["Rejected"] = "不予通过",
        ["Normal"] = "未发现问题",
        ["Problem"] = "发现问题",
        ["Impossible"] = "无法检查",
        ["Waiting"] = "等候",
        ["Refused"] = "被拒绝",
        ["More"] = "未完",
    };

    public string Say(string chinese, string english) => isEnglish ? english : chinese;

    public string Of(Label label) => isEnglish ? label.En : label.Zh;

    public string Month(DateOnly day) => isEnglish ? day.ToString("MMMM yyyy", CultureInfo.InvariantCulture) : $"{day.Year} 年 {day.Month} 月";

    /// <summary>As the file shows a step to people; in English by its id, which is what the file has in English.</summary>
    public string Title(string title, string id) =>
        isEnglish && EnglishId().Match(id) is { Success: true, Groups: var groups } ? Sentence(groups["words"].Value) : title;

    /// <summary>What a decision said, or how a step came out; null where there is nothing to say.</summary>
    public string? Result(HappeningKind kind, string? decision, string? result) =>
        result is null ? null
        : kind == HappeningKind.Decision ? Verdict(decision, result)
        : isEnglish ? Sentence(result) : Outcomes.GetValueOrDefault(result, result);

    /// <param name="decision">A decision's id or a duty's.</param>
    public string Verdict(string? decision, string verdict)
    {
        var definition = (jurisdiction.Decisions.GetValueOrDefault(decision ?? "") ?? jurisdiction.Decisions.GetValueOrDefault("duty"))?.Definition;
        return definition?.Verdicts.FirstOrDefault(v => v.Id == verdict) is { } known ? Of(known.Label)
            : isEnglish || definition is null ? Sentence(verdict)
            : Words.Of(definition, verdict);
    }

    public string Kind(DeadlineKind kind) => kind switch
    {
        DeadlineKind.Decision => Say("决定", "decision"),
        DeadlineKind.Task => Say("任务", "task"),
        _ => Say("职责", "duty"),
    };

    /// <summary>What a deadline is about: the decision's or duty's own name where it has one.</summary>
    public string Deadline(DeadlineKind kind, string name, string title) => kind switch
    {
        DeadlineKind.Decision when jurisdiction.Decisions.TryGetValue(name, out var decision) => Of(decision.Definition.Label),
        DeadlineKind.Duty when jurisdiction.Duties.FirstOrDefault(d => d.Id == name) is { } duty => Of(duty.Label),
        _ => Title(title, name),
    };

    private static string Sentence(string words)
    {
        // A single letter is a name: library A.
        var apart = words.ToLowerInvariant().Split('-').Select(w => w.Length == 1 ? w.ToUpperInvariant() : w);
        var sentence = string.Join(' ', apart);
        return char.ToUpperInvariant(sentence[0]) + sentence[1..];
    }

    [GeneratedRegex("(^|:)(?<words>[a-z]+(-[a-z0-9]+)*)$")]
    private static partial Regex EnglishId();
}
