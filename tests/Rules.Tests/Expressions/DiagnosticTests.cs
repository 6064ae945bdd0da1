namespace PolicyEngine.Rules.Tests.Expressions;

/// <summary>The exact words and places of mistakes: what an analyst reads.</summary>
public sealed class DiagnosticTests
{
    [Theory]
    [InlineData("cuont > 3", "22: error PE0206: 'cuont' is not a fact of this decision nor a param. Nearest known name: 'count'.")]
    [InlineData("count > 3 && lettr == \"A\"", "35: error PE0206: 'lettr' is not a fact of this decision nor a param. Nearest known name: 'letter'.")]
    [InlineData("zzzzzzzz > 3", "22: error PE0206: 'zzzzzzzz' is not a fact of this decision nor a param.")]
    [InlineData("Time > 3", "22: error PE0206: 'Time' is not a fact of this decision nor a param. Nearest known name: 'title'.")]
    [InlineData("fruit == \"aple\"", "31: error PE0213: 'aple' is not a value of 'fruit'. Expected: one of apple, pear, plum. Nearest known name: 'apple'.")]
    [InlineData("\"X\" != letter", "22: error PE0213: 'X' is not a value of 'letter'. Expected: one of A, B, C. Nearest known name: 'A'.")]
    [InlineData("letter == \"a\" || letter == \"B\"", "32: error PE0213: 'a' is not a value of 'letter'. Expected: one of A, B, C. Nearest known name: 'A'.")]
    [InlineData("letter == (flag ? \"A\" : \"D\")", "48: error PE0213: 'D' is not a value of 'letter'. Expected: one of A, B, C. Nearest known name: 'A'.")]
    [InlineData("basket.Contains(\"stone\")", "38: error PE0213: 'stone' is not a value of 'basket'. Expected: one of apple, pear, plum.")]
    [InlineData("fruit == Parameters.office", "31: error PE0213: 'A' is not a value of 'fruit'. Expected: one of apple, pear, plum.")]
    [InlineData("Readings.Q1 == \"c\"", "37: error PE0213: 'c' is not a value of 'Readings.Q1'. Expected: one of a, b. Nearest known name: 'a'.")]
    [InlineData("Parameters.limt > count", "33: error PE0208: 'limt' is not a parameter of parameters.json. Nearest known name: 'limit'.")]
    [InlineData("Readings.Q9 == \"a\"", "31: error PE0209: 'Q9' is not a reading declared in this file. Expected: an id of the file's x-readings. Nearest known name: 'Q1'.")]
    [InlineData("Time.Yaer(day) == 2022", "22: error PE0210: 'Time.Yaer' is not a function of the rule language. Nearest known name: 'Time.Year'.")]
    [InlineData("Tme.Year(day) == 2022", "22: error PE0210: 'Tme.Year' is not a function of the rule language. Nearest known name: 'Time.Year'.")]
    [InlineData("Year(day) == 2022", "22: error PE0210: 'Year' is not a function of the rule language.")]
    [InlineData("Time.Year == 2022", "22: error PE0205: The rule language has no value 'Time.Year': a function is called with parentheses. Expected: facts, literals, comparisons, && || !, arithmetic, ?:, Contains, Count and the listed functions.")]
    [InlineData("Time.Year(day, until) == 2022", "22: error PE0211: Time.Year is called with 2 arguments. Expected: 1 argument.")]
    [InlineData("Window.Covers(Parameters.june)", "22: error PE0211: Window.Covers is called with 1 argument. Expected: 3 or 4 arguments.")]
    [InlineData("basket.Contains()", "22: error PE0211: Contains is called with 0 arguments. Expected: 1 argument.")]
    [InlineData("Facts.First() > 3", "22: error PE0211: Facts.First is called with 0 arguments. Expected: 1 or more arguments.")]
    [InlineData("title.StartsWith(\"x\")", "28: error PE0207: 'title' (a text) has no 'StartsWith'.")]
    [InlineData("basket.Any(\"x\")", "29: error PE0207: 'basket' (a list of codes) has no 'Any'. Expected: one of Contains, Count.")]
    [InlineData("Parameters.range.Mim > 3", "39: error PE0207: 'Parameters.range' (bounds) has no 'Mim'. Expected: one of Min, Max. Nearest known name: 'Min'.")]
    [InlineData("day.Year == 2022", "26: error PE0207: 'day' (a date) has no 'Year'.")]
    public void Names(string expression, string expected) => Sample.Mistakes(expression).ShouldBe([$"rules/x.json:7:{expected}"]);

    [Theory]
    [InlineData("count == \"3\"", "28: error PE0219: '==' does not compare a number with a text. Expected: two values of one kind; only numbers, dates and instants have an order.")]
    [InlineData("day <= at", "26: error PE0219: '<=' does not compare a date with an instant. Expected: two values of one kind; only numbers, dates and instants have an order.")]
    [InlineData("letter < \"B\"", "29: error PE0219: '<' does not compare a code with a text. Expected: two values of one kind; only numbers, dates and instants have an order.")]
    [InlineData("flag > other", "27: error PE0219: '>' does not compare true or false with true or false. Expected: two values of one kind; only numbers, dates and instants have an order.")]
    [InlineData("basket == basket", "29: error PE0219: '==' does not compare a list of codes with a list of codes. Expected: two values of one kind; only numbers, dates and instants have an order.")]
    [InlineData("count && flag", "22: error PE0212: 'count' is a number. Expected: true or false.")]
    [InlineData("!count", "23: error PE0212: 'count' is a number. Expected: true or false.")]
    [InlineData("-flag > 1", "23: error PE0212: 'flag' is true or false. Expected: a number.")]
    [InlineData("title + \"x\" == \"x\"", "22: error PE0212: 'title' is a text. Expected: a number.", "30: error PE0212: '\"x\"' is a text. Expected: a number.")]
    [InlineData("flag ? count : day", "37: error PE0212: 'day' is a date. Expected: a number, as 'count' is.")]
    [InlineData("Time.Year(at) == 2022", "32: error PE0212: 'at' is an instant. Expected: a date.")]
    [InlineData("Limit.KeptBy(day, at)", "40: error PE0212: 'at' is an instant. Expected: a date.")]
    [InlineData("Limit.KeptBy(count, at)", "35: error PE0212: 'count' is a number. Expected: a date or an instant.")]
    [InlineData("Limit.KeptAfter(day, until, Parameters.twoDays)", "50: error PE0222: 'Parameters.twoDays' is in hours, and days have none. Expected: two instants, or an amount in days, working days or months.")]
    [InlineData("Time.After(at, Parameters.sevenWorkingDays) > at", "37: error PE0223: 'Parameters.sevenWorkingDays' is in working days or months, which move days, not instants. Expected: Time.DateOf(instant), or an amount in hours or days.")]
    [InlineData("Parameters.seeds.Contains(count)", "48: error PE0212: 'count' is a number. Expected: a code or a text.")]
    [InlineData("Parameters.seeds.Contains(letter)", "22: error PE0213: 'apple' is not a value of 'letter'. Expected: one of A, B, C.", "22: error PE0213: 'pear' is not a value of 'letter'. Expected: one of A, B, C.")]
    [InlineData("Facts.First(count, day) == 3", "41: error PE0212: 'day' is a date. Expected: a number of the same values, as 'count' is.")]
    [InlineData("Facts.Given(count + 1)", "34: error PE0224: 'count + 1' is not a fact, so that nobody can give it. Expected: the name of a fact.")]
    [InlineData("Facts.Given(Parameters.limit)", "34: error PE0224: 'Parameters.limit' is not a fact, so that nobody can give it. Expected: the name of a fact.")]
    public void Kinds(string expression, params string[] expected) => Sample.Mistakes(expression).ShouldBe(expected.Select(e => $"rules/x.json:7:{e}"));

    [Theory]
    [InlineData("count == null", "22: error PE0215: 'count' is never null: a fact that is not given is unknown. Remove the check.")]
    [InlineData("null != Parameters.limit", "30: error PE0215: 'Parameters.limit' is never null: a fact that is not given is unknown. Remove the check.")]
    [InlineData("null == null", "22: error PE0220: null can only be compared. Expected: x == null or x != null.", "30: error PE0220: null can only be compared. Expected: x == null or x != null.")]
    [InlineData("flag ? null : doneOn", "29: error PE0220: null can only be compared. Expected: x == null or x != null.")]
    [InlineData("count > null", "30: error PE0220: null can only be compared. Expected: x == null or x != null.")]
    [InlineData("1/2 > count", "22: error PE0216: '1/2' divides one written number by another, which other readers of this file take for a whole number. Write the result. Expected: a decimal number, such as 0.5.")]
    [InlineData("count > -(1) / (2 + 1)", "30: error PE0216: '-(1) / (2 + 1)' divides one written number by another, which other readers of this file take for a whole number. Write the result. Expected: a decimal number, such as 0.5.")]
    [InlineData("count / 0 > 1", "22: error PE0230: 'count / 0' divides by zero for these facts. Expected: a guard such as x != 0 && ….")]
    [InlineData("title == \"a\\tb\"", "31: error PE0218: \"a\\tb\" is not a plain text. Expected: a text in double quotes, with no escapes but \\\" and \\\\.")]
    [InlineData("count > 0x10", "30: error PE0217: '0x10' is not a number that rules can hold. Expected: decimal digits with at most one point, at most 19 before it and 28 in all.")]
    [InlineData("count >", "29: error PE0204: This is not a complete expression: Expected expression. Expected: one expression.")]
    [InlineData("(count > 3", "32: error PE0204: This is not a complete expression: ) expected. Expected: one expression.")]
    [InlineData("", "22: error PE0204: This is not a complete expression: Expected expression. Expected: one expression.")]
    public void Forms(string expression, params string[] expected) => Sample.Mistakes(expression).ShouldBe(expected.Select(e => $"rules/x.json:7:{e}"));

    [Fact]
    public void AQuoteBeforeThePlaceTakesTwoColumnsOfTheFile() => Sample.Mistakes("letter == \"A\" && cuont > 1").Single()
        .ShouldStartWith("rules/x.json:7:41: error PE0206");

    [Fact]
    public void EveryMistakeIsToldAtOnce() => Sample.Mistakes("cuont > 3 && letter == \"X\" && doneOn <= day && 1 / 2 > share && Time.Foo(day)")
        .Select(m => m.Split(' ')[2].TrimEnd(':')).ShouldBe(["PE0206", "PE0213", "PE0214", "PE0216", "PE0210"]);

    [Fact]
    public void AConditionIsTrueOrFalse() => Sample.Mistakes("count + 1", condition: true)
        .ShouldBe(["rules/x.json:7:22: error PE0221: A condition is true or false, and this is a number. Expected: a comparison, a boolean fact or a combination of them."]);
}
