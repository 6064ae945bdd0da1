namespace PolicyEngine.Rules.Diagnostics;

public static partial class Messages
{
    public static Diagnostic BadFactName(SourcePosition at, string name) =>
        Error("PE0420", at, $"'{name}' cannot be the name of a fact.",
            "a camelCase name of letters and digits that is no keyword of C# and no name the expressions have already");

    public static Diagnostic DuplicateName(SourcePosition at, string what, string name) =>
        Error("PE0421", at, $"The {what} '{name}' is written twice. Give each its own name.", "a name not used before");

    public static Diagnostic TooManyValues(SourcePosition at, string fact, int count, int most) =>
        Error("PE0422", at, $"The fact '{fact}' has {count} values.", $"at most {most} values");

    public static Diagnostic UnknownFactName(SourcePosition at, string name, IEnumerable<string> known) =>
        Error("PE0423", at, $"There is no fact '{name}' in this decision.", "the name of a fact of the decision", NearestName.Of(name, known));

    public static Diagnostic PrecedenceIncomplete(SourcePosition at, string verdict) =>
        Error("PE0424", at, $"The verdict '{verdict}' has no place in the order of precedence. Add it.", $"\"{verdict}\" in \"precedence\"");

    public static Diagnostic BadRegularValue(SourcePosition at, string fact, string expected) =>
        Error("PE0425", at, $"This cannot be the regular value of the fact '{fact}'.", expected);

    public static Diagnostic PersonHasRegularValue(SourcePosition at, string fact) =>
        Error("PE0426", at, $"Only a person can say the fact '{fact}': it is never assumed. Remove its regular value.", "no \"regular\"");

    public static Diagnostic MemberDoesNotFitType(SourcePosition at, string member, string fact, string type) =>
        Error("PE0427", at, $"'{member}' has no meaning for the fact '{fact}' of type {type}. Remove it.", $"no \"{member}\"");

    public static Diagnostic WrongExpressionKind(SourcePosition at, string expected, string actual) =>
        Error("PE0428", at, $"This expression gives {actual}.", expected);

    public static Diagnostic NotADateFact(SourcePosition at, string fact) =>
        Error("PE0429", at, $"The fact '{fact}' is not a date or an instant.", "a fact of type date or instant");

    public static Diagnostic DecisionTooLarge(SourcePosition at, int facts, int verdicts) =>
        Error("PE0430", at, "The decision has too many facts or verdicts. Divide it into several.", $"at most {facts} facts and {verdicts} verdicts");
}
