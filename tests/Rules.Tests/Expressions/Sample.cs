using System.Text.Json;
using PolicyEngine.Calendars;
using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Rules.Expressions;
using PolicyEngine.Rules.Values;
using PolicyEngine.Rules.Vocabulary;

namespace PolicyEngine.Rules.Tests.Expressions;

/// <summary>An invented vocabulary with a fact of every kind, invented parameters, and questions about them.</summary>
internal static class Sample
{
    public static readonly string[] Letters = ["A", "B", "C"];
    public static readonly string[] Fruit = ["apple", "pear", "plum"];

    private static readonly (string Name, ValueKind Kind, bool Nullable, string[] Values)[] Declared =
    [
        ("flag", ValueKind.Boolean, false, []), ("other", ValueKind.Boolean, false, []), ("perhaps", ValueKind.Boolean, true, []),
        ("count", ValueKind.Number, false, []), ("share", ValueKind.Number, false, []), ("score", ValueKind.Number, true, []),
        ("title", ValueKind.Text, false, []), ("note", ValueKind.Text, true, []),
        ("day", ValueKind.Date, false, []), ("until", ValueKind.Date, false, []), ("doneOn", ValueKind.Date, true, []),
        ("at", ValueKind.Instant, false, []), ("doneAt", ValueKind.Instant, true, []),
        ("letter", ValueKind.Code, false, Letters), ("letter2", ValueKind.Code, false, Letters),
        ("cause", ValueKind.Code, true, Fruit), ("fruit", ValueKind.Code, false, Fruit),
        ("basket", ValueKind.Codes, false, Fruit), ("letters", ValueKind.Codes, false, Letters),
        ("reviews", ValueKind.Reviews, false, []),
    ];

    public static IReadOnlyList<FactDefinition> Facts { get; } =
        [.. Declared.Select((d, i) => new FactDefinition(i, d.Name, new Label(d.Name, d.Name), d.Kind, false, d.Nullable, d.Values, null, null, false, false))];

    public static WorkingDayCalendar Calendar { get; } = WorkingDayCalendar.Parse(JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, object>
    {
        ["2022"] = new { holidays = new[] { "2022-10-03", "2022-10-04", "2022-10-05", "2022-10-06", "2022-10-07" }, workdays = new[] { "2022-10-08", "2022-10-09" } },
        ["2023"] = new { holidays = new[] { "2023-01-02" }, workdays = Array.Empty<string>() },
    }));

    public static readonly Dictionary<string, object?> Values = new()
    {
        ["limit"] = 20m,
        ["range"] = new NumberBounds(3, true, 20, false),
        ["floor"] = new NumberBounds(3, true, null, true),
        ["twoDays"] = Amount.Hours(48),
        ["week"] = Amount.Days(7),
        ["sevenWorkingDays"] = Amount.WorkingDays(7),
        ["month"] = Amount.Months(1),
        ["whim"] = Amount.Hours(1),
        ["office"] = "A",
        ["seeds"] = new HashSet<string> { "apple", "pear" },
        ["always"] = TimeWindow.Always,
        ["never"] = TimeWindow.Never,
        ["june"] = new RecurringWindow(months: [6]),
        ["floating"] = new RecurringWindow(floatingPerMonth: 5),
        ["byLetter"] = new ClassWindow(new Dictionary<string, TimeWindow> { ["A"] = new RecurringWindow(months: [6]), ["C"] = TimeWindow.Always }),
        ["stones"] = new HashSet<string> { "plum" },
        ["strange"] = new HashSet<string> { "apple", "stone" },
        ["unset"] = null,
    };

    public static ExpressionScope Scope { get; } = MakeScope();

    public static EvaluationContext Context { get; } = new(
        new ParameterValues(Values), new ReadingChoices(new Dictionary<string, string> { ["Q1"] = "a", ["Q2"] = "b" }), Calendar);

    private static ExpressionScope MakeScope()
    {
        var parameters = new Dictionary<string, ParameterType>
        {
            ["limit"] = new(ValueKind.Number),
            ["range"] = new(ValueKind.Bounds),
            ["floor"] = new(ValueKind.Bounds),
            ["twoDays"] = new(ValueKind.Amount, Units: [TimeUnit.Hours]),
            ["week"] = new(ValueKind.Amount, Units: [TimeUnit.Days]),
            ["sevenWorkingDays"] = new(ValueKind.Amount, Units: [TimeUnit.WorkingDays]),
            ["month"] = new(ValueKind.Amount, Units: [TimeUnit.Months]),
            ["whim"] = new(ValueKind.Amount),
            ["office"] = new(ValueKind.Text, ["A"]),
            ["seeds"] = new(ValueKind.Codes, ["apple", "pear"]),
            ["always"] = new(ValueKind.Window),
            ["never"] = new(ValueKind.Window),
            ["june"] = new(ValueKind.Window),
            ["floating"] = new(ValueKind.Window),
            ["byLetter"] = new(ValueKind.Window),
            ["stones"] = new(ValueKind.Codes, ["plum"]),
            ["strange"] = new(ValueKind.Codes),
            ["unset"] = new(ValueKind.Number),
        };
        var readings = new Dictionary<string, IReadOnlyList<string>> { ["Q1"] = ["a", "b"], ["Q2"] = ["a", "b"] };
        var scope = new ExpressionScope(Facts, parameters, readings);
        var from = Checked("Facts.First(doneOn, day, Time.DateOf(at))", scope);
        return scope.With(new DerivedFact("start", from, [Index("day")]));
    }

    public static int Index(string fact) => Facts.Single(f => f.Name == fact).Index;

    /// <summary>The checked expression; fails the test with the diagnostics where there are any.</summary>
    public static CheckedExpression Checked(string text, ExpressionScope? scope = null)
    {
        var bag = new DiagnosticBag();
        var expression = ExpressionCompiler.Check(text, new SourcePosition("rules/x.json", 7, 21), scope ?? Scope, bag);
        bag.Select(d => d.ToString()).ShouldBeEmpty(text);
        return expression.ShouldNotBeNull();
    }

    /// <summary>The diagnostics of a text at line 7, whose first character is in column 22.</summary>
    public static IReadOnlyList<string> Mistakes(string text, bool condition = false)
    {
        var bag = new DiagnosticBag();
        var at = new SourcePosition("rules/x.json", 7, 21);
        var expression = condition ? ExpressionCompiler.CheckCondition(text, at, Scope, bag) : ExpressionCompiler.Check(text, at, Scope, bag);
        (expression is null).ShouldBe(bag.Count > 0, text);
        return [.. bag.Sorted().Select(d => d.ToString())];
    }
}
