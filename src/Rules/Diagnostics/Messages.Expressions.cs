namespace PolicyEngine.Rules.Diagnostics;

public static partial class Messages
{
    public static Diagnostic ExpressionTooLong(SourcePosition at, int length, int limit) =>
        Error("PE0201", at, $"The expression has {length} characters. Split it into params.", $"at most {limit} characters");

    public static Diagnostic ExpressionTooDeep(SourcePosition at, int limit) =>
        Error("PE0202", at, "The expression is nested too deeply. Move inner parts into params.", $"at most {limit} levels");

    public static Diagnostic ExpressionTooLarge(SourcePosition at, int nodes, int limit) =>
        Error("PE0203", at, $"The expression has {nodes} parts. Split it into several rules or params.", $"at most {limit} parts");

    public static Diagnostic NotAnExpression(SourcePosition at, string reason) =>
        Error("PE0204", at, $"This is not a complete expression: {reason.TrimEnd('.')}.", "one expression");

    public static Diagnostic ConstructRefused(SourcePosition at, string construct) =>
        Error("PE0205", at, $"The rule language has no {construct}.",
            "facts, literals, comparisons, && || !, arithmetic, ?:, Contains, Count and the listed functions");

    public static Diagnostic UnknownName(SourcePosition at, string name, IEnumerable<string> known) =>
        Error("PE0206", at, $"'{name}' is not a fact of this decision nor a param.", null, NearestName.Of(name, known));

    public static Diagnostic UnknownExpressionMember(SourcePosition at, string name, string owner, IReadOnlyCollection<string> known) =>
        Error("PE0207", at, $"{owner} has no '{name}'.", known.Count == 0 ? null : $"one of {string.Join(", ", known)}", NearestName.Of(name, known));

    public static Diagnostic UnknownParameter(SourcePosition at, string id, IEnumerable<string> known) =>
        Error("PE0208", at, $"'{id}' is not a parameter of parameters.json.", null, NearestName.Of(id, known));

    public static Diagnostic UnknownReading(SourcePosition at, string id, IEnumerable<string> known) =>
        Error("PE0209", at, $"'{id}' is not a reading declared in this file.", "an id of the file's x-readings", NearestName.Of(id, known));

    public static Diagnostic UnknownFunction(SourcePosition at, string name, IEnumerable<string> known) =>
        Error("PE0210", at, $"'{name}' is not a function of the rule language.", null, NearestName.Of(name, known));

    public static Diagnostic WrongArgumentCount(SourcePosition at, string function, int given, string expected) =>
        Error("PE0211", at, $"{function} is called with {given} argument{(given == 1 ? "" : "s")}.", expected);

    public static Diagnostic WrongKind(SourcePosition at, string what, string actual, string expected) =>
        Error("PE0212", at, $"{what} is {actual}.", expected);

    public static Diagnostic UnknownCode(SourcePosition at, string code, string what, IReadOnlyCollection<string> known) =>
        Error("PE0213", at, $"'{code}' is not a value of {what}.", $"one of {string.Join(", ", known)}", NearestName.Of(code, known));

    public static Diagnostic UnguardedNull(SourcePosition at, string text) =>
        Error("PE0214", at, $"'{text}' can be null here. Guard it first.", $"{text} != null && …");

    public static Diagnostic NeverNull(SourcePosition at, string text) =>
        Error("PE0215", at, $"'{text}' is never null: a fact that is not given is unknown. Remove the check.");

    public static Diagnostic QuotientOfLiterals(SourcePosition at, string text) =>
        Error("PE0216", at, $"'{text}' divides one written number by another, which other readers of this file take for a whole number. Write the result.",
            "a decimal number, such as 0.5");

    public static Diagnostic BadNumber(SourcePosition at, string text) =>
        Error("PE0217", at, $"'{text}' is not a number that rules can hold.", "decimal digits with at most one point, at most 19 before it and 28 in all");

    public static Diagnostic BadTextLiteral(SourcePosition at, string text) =>
        Error("PE0218", at, $"{text} is not a plain text.", "a text in double quotes, with no escapes but \\\" and \\\\");

    public static Diagnostic NotComparable(SourcePosition at, string left, string right, string @operator) =>
        Error("PE0219", at, $"'{@operator}' does not compare {left} with {right}.", "two values of one kind; only numbers, dates and instants have an order");

    public static Diagnostic NullMisplaced(SourcePosition at) =>
        Error("PE0220", at, "null can only be compared.", "x == null or x != null");

    public static Diagnostic NotACondition(SourcePosition at, string actual) =>
        Error("PE0221", at, $"A condition is true or false, and this is {actual}.", "a comparison, a boolean fact or a combination of them");

    public static Diagnostic HoursOnADay(SourcePosition at, string amount) =>
        Error("PE0222", at, $"'{amount}' is in hours, and days have none.", "two instants, or an amount in days, working days or months");

    public static Diagnostic UnitOnAnInstant(SourcePosition at, string amount) =>
        Error("PE0223", at, $"'{amount}' is in working days or months, which move days, not instants.", "Time.DateOf(instant), or an amount in hours or days");

    public static Diagnostic GivenNeedsFact(SourcePosition at, string text) =>
        Error("PE0224", at, $"'{text}' is not a fact, so that nobody can give it.", "the name of a fact");

    public static Diagnostic NameTaken(SourcePosition at, string name) =>
        Error("PE0225", at, $"'{name}' is already the name of a fact, a param or a class of functions. Choose another.", "a name of its own");

    public static Diagnostic InlinedTooLarge(SourcePosition at, int limit) =>
        Error("PE0226", at, "With its params written out the expression is too large. Use fewer params of params.", $"at most {limit} parts in all");

    public static Diagnostic DivisionByZero(SourcePosition at, string text) =>
        Error("PE0230", at, $"'{text}' divides by zero for these facts.", "a guard such as x != 0 && …");

    public static Diagnostic NumberTooLarge(SourcePosition at, string text) =>
        Error("PE0231", at, $"'{text}' is a number too large to be exact for these facts.", "at most 28 digits");

    public static Diagnostic NoSuchDay(SourcePosition at, string text) =>
        Error("PE0232", at, $"'{text}' is no day of the calendar for these facts.", "a day between the years 1 and 9999, in units that fit");
}
