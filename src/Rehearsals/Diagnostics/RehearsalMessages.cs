using System.Globalization;
using PolicyEngine.Rules.Diagnostics;

namespace PolicyEngine.Rehearsals;

/// <summary>Owns every message of this room. Ids: PE16xx.</summary>
public static class RehearsalMessages
{
    internal static Diagnostic UnknownMaker(SourcePosition at, string name, IReadOnlyCollection<string> known) => Error(
        "PE1601", at, $"'{name}' makes no value.", string.Join(", ", known), NearestName.Of(name, known));

    internal static Diagnostic BadAmount(SourcePosition at) => Error(
        "PE1602", at, "This is no amount of time.", "{\"amount\": 3, \"unit\": \"working-days\"}; units: days, working-days, months, hours");

    internal static Diagnostic UnknownUnit(SourcePosition at, string name, IReadOnlyCollection<string> known) => Error(
        "PE1603", at, $"The file has no unit '{name}'.", string.Join(", ", known), NearestName.Of(name, known));

    internal static Diagnostic BadChoice(SourcePosition at) => Error(
        "PE1604", at, "This is no choice.", "a list of pairs of a whole number from 1 and a value: [[90, \"no-problem\"], [10, \"problem\"]]");

    internal static Diagnostic BadYear(SourcePosition at, string text) => Error(
        "PE1605", at, $"'{text}' is no year.", "{year}, {year-1} or {year+1}, with a whole number");

    internal static Diagnostic EndsFirst(SourcePosition at, DateOnly begin, DateOnly end) => Error(
        "PE1606", at, Text($"The rehearsal would end on {end:yyyy-MM-dd}, before it begins on {begin:yyyy-MM-dd}. Let it end later."));

    internal static Diagnostic StartOutside(SourcePosition at, DateOnly on, DateOnly begin, DateOnly end) => Error(
        "PE1607", at, Text($"{on:yyyy-MM-dd} is not within the rehearsal, which plays {begin:yyyy-MM-dd} to {end:yyyy-MM-dd}. Move the start or the rehearsal's ends."));

    internal static Diagnostic UnknownWorkflow(SourcePosition at, string id, IReadOnlyCollection<string> known) => Error(
        "PE1608", at, $"There is no workflow '{id}'.", known.Count == 0 ? "a workflow of the folder of workflows" : string.Join(", ", known), NearestName.Of(id, known));

    internal static Diagnostic UnknownTask(SourcePosition at, string name, IReadOnlyCollection<string> known) => new(
        "PE1609", Severity.Warning, at, $"No workflow has a person's task '{name}': the answer would never be given.",
        known.Count == 0 ? null : string.Join(", ", known), NearestName.Of(name, known));

    internal static Diagnostic BadPath(SourcePosition at, string path) => Error(
        "PE1610", at, $"'{path}' leads nowhere.", "input.NAME, variable.NAME or payload.NAME, with further members behind points");

    /// <summary>The folder holds a rehearsal of other settings.</summary>
    public static string OtherRehearsal(string folder, string what, string there, string asked) =>
        Said("PE1611", $"'{folder}' holds a rehearsal with {what} {there}, not {asked}. Continue it with its own settings, or give another folder.");

    /// <summary>The file names an area that the samples do not have.</summary>
    public static string UnknownArea(string area, IEnumerable<string> known) =>
        Said("PE1612", $"The sample registers have no area '{area}'. Known: {string.Join(", ", known)}.");

    /// <summary>No workflow has the task that is to be late.</summary>
    public static string UnknownLateTask(string task, IReadOnlyCollection<string> known) => Said(
        "PE1620",
        $"No workflow has a person's task '{task}' that could be late. Expected: {string.Join(", ", known.Where(n => !n.Contains('/')))}."
        + (NearestName.Of(task, known) is { } nearest ? $" Nearest known name: '{nearest}'." : ""));

    /// <summary>Nobody was late.</summary>
    public static string NobodyLate(string task) =>
        Said("PE1613", $"No task '{task}' with a due day came up, so that nothing was late. Name a person's task that has one.");

    internal static string NoAnswer(string task, string definition) =>
        Said("PE1614", $"The rehearsal's file has no answer for the task '{task}' of '{definition}'. Add it under answers.");

    internal static string AnswerRefused(string reason) => Said("PE1615", $"The answer was refused: {reason}");

    internal static string AnswerNotMade(string reason) => Said("PE1616", $"The answer could not be made: {reason}");

    internal static string Faulted(string path, string message) => Said("PE1617", $"The workflow failed at '{path}': {message}");

    internal static string NotWorkedOn(string message) => Said("PE1618", $"The instance cannot be worked on: {message}");

    internal static Diagnostic BadCase(SourcePosition at) => Error(
        "PE1619", at, "This distinguishes no cases.", "an object of answers by the texts that may stand at the path: {\"market-regulation\": …, \"fire-rescue\": …}");

    internal static string NoSender(string path, string name) =>
        Said("PE1622", $"'{path}' waits for the event '{name}', which nothing that still runs can send.");

    internal static string NoEndOfChild(string path) =>
        Said("PE1621", $"'{path}' waits for a workflow that it started, which will never end.");

    internal static string NoCase(string path, string value) => $"'{path}' is '{value}', for which there is no case and no else.";

    internal static string NothingAt(string path) => $"there is nothing at '{path}'.";

    internal static string NoTaskToDraw(IEnumerable<string> paths) => Text($"the platform finds no task to draw for at {string.Join(", ", paths)}.");

    internal static string NobodyForSeat(string needs) => Text($"the platform finds no inspector for the seat '{needs}'.");

    internal static string NotAnnounced(string draw) => $"the draw '{draw}' has not been announced.";

    internal static string NoSuchSample(string what, int number) => Text($"the sample register has no {number}. {what} like that.");

    private static Diagnostic Error(string id, SourcePosition at, string message, string? expected = null, string? nearest = null) =>
        new(id, Severity.Error, at, message, expected, nearest);

    private static string Said(string id, string message) => $"{id}: {message}";

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
