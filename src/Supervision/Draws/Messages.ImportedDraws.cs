using System.Globalization;
using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Supervision.Draws.ImportedDraws;

namespace PolicyEngine.Supervision.Draws;

internal static partial class Messages
{
    public static DrawRemark OtherPopulation(string task, int named, int known, IReadOnlyList<string> clauses) => new(
        "PE1360", Task(task), $"The platform names a population of {named}; the register has {known} on that day. Find out which rows differ.", clauses);

    public static DrawRemark RatioNotDrawn(string task, decimal percent, int population, int drawn, IReadOnlyList<string> clauses) => new(
        "PE1361",
        Task(task),
        $"The platform names {percent.ToString(CultureInfo.InvariantCulture)}% of {population} and lists {drawn} objects. Rows are missing or the ratio is not the drawn one.",
        clauses);

    public static DrawRemark ImportedConflict(string task, int population, IReadOnlyList<string> clauses) => new(
        "PE1362", Task(task), $"No whole number of {population} objects meets the bounds; any draw lies outside them.", clauses);

    public static DrawRemark ImportedOutsideBounds(
        string task, int population, int drawn, int least, int most, IReadOnlyList<string> clauses) => new(
        "PE1362", Task(task), $"{drawn} of {population} objects are drawn; the bounds allow {least} to {most}.", clauses);

    public static DrawRemark NotAsPlanned(string task, int planned, int drawn, IReadOnlyList<string> clauses) => new(
        "PE1363", Task(task), $"The plan draws {planned} objects; the platform lists {drawn}.", clauses);

    public static DrawRemark NotInPopulation(ImportedVisit visit, IReadOnlyList<string> clauses) => new(
        "PE1364", Line(visit), $"The object '{visit.Object}' is not in the population that the task draws from.", clauses);

    public static DrawRemark DrawnTwice(ImportedVisit visit, int first, IReadOnlyList<string> clauses) => new(
        "PE1365", Line(visit), $"The object '{visit.Object}' is drawn twice (first on line {first}).", clauses);

    public static DrawRemark DrawnBefore(ImportedVisit visit, IReadOnlyList<string> clauses) => new(
        "PE1366", Line(visit), $"The object '{visit.Object}' was drawn before.", clauses);

    public static DrawRemark NotInInspectorRegister(ImportedVisit visit, string inspector, IReadOnlyList<string> clauses) => new(
        "PE1367", Line(visit), $"The inspector '{inspector}' is not in the register of inspectors.", clauses);

    public static DrawRemark IllegalTeam(ImportedVisit visit, int size, IReadOnlyList<string> clauses) => new(
        "PE1368",
        Line(visit),
        $"The {visit.Inspectors.Count} inspectors of '{visit.Object}' are no legal team: {size} different ones with the asked qualifications are needed.",
        clauses);

    public static DrawRemark RecusedInspector(ImportedVisit visit, string inspector, IReadOnlyList<string> clauses) => new(
        "PE1369", Line(visit), $"The inspector '{inspector}' must keep away from '{visit.Object}'.", clauses);

    public static DrawRemark AboveCap(string inspector, int load, int cap, IReadOnlyList<string> clauses) => new(
        "PE1370", $"inspector '{inspector}'", $"The inspector has {load} visits; the load cap is {cap}.", clauses);

    public static DrawRemark EqualSteps(string task, int equal, int steps, int step, IReadOnlyList<string> clauses) => new(
        "PE1371",
        Task(task),
        step == 1
            ? $"{equal} of {steps} steps between drawn objects go to the very next of the register. A fair draw shows this less than once in a million."
            : $"{equal} of {steps} steps between drawn objects are {step} places of the register long. A fair draw shows this less than once in a million.",
        clauses);

    public static DrawRemark OneStretch(string task, int drawn, int from, int to, int population, IReadOnlyList<string> clauses) => new(
        "PE1372",
        Task(task),
        $"All {drawn} drawn objects lie from place {from} to place {to} of {population} in the register. A fair draw shows this less than once in a million.",
        clauses);

    public static DrawRemark FixedTeams(string task, int different, int teams, int people, IReadOnlyList<string> clauses) => new(
        "PE1373",
        Task(task),
        $"{people} inspectors make only {different} different teams at {teams} visits. Random matching shows this less than once in a million.",
        clauses);

    public static DrawRemark TakingTurns(string task, int period, IReadOnlyList<string> clauses) => new(
        "PE1374",
        Task(task),
        $"Teams repeat after every {period} {(period == 1 ? "visit" : "visits")}, in the same order. Random matching shows this less than once in a million.",
        clauses);

    public static Diagnostic NotANumber(SourcePosition at, string header, string text, string expected) => new(
        "PE1375", Severity.Error, at, $"'{text}' in '{header}' is not a number that can stand there.", expected);

    public static Diagnostic TaskFiguresDiffer(SourcePosition at, string task) => new(
        "PE1376", Severity.Error, at, $"The rows of task '{task}' differ in day, population or ratio.", "one day, one population and one ratio for a task");

    private static string Task(string task) => $"task '{task}'";

    private static string Line(ImportedVisit visit) => $"line {visit.Line}";
}
