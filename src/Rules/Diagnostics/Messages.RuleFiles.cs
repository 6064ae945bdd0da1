namespace PolicyEngine.Rules.Diagnostics;

public static partial class Messages
{
    public static Diagnostic WrongWorkflowName(SourcePosition at, string name, string decision) =>
        Error("PE0301", at, $"The workflow is called '{name}', but the file holds the rules of '{decision}'.", $"\"{decision}\"");

    public static Diagnostic DuplicateRule(SourcePosition at, string name, int firstLine) =>
        Error("PE0302", at, $"The rule '{name}' is written twice (first on line {firstLine}). Give each its own name.", "a name not used before");

    public static Diagnostic BadRuleName(SourcePosition at, string name) =>
        Error("PE0303", at, $"'{name}' cannot be the name of a rule.", "kebab-case: lower-case letters, digits and single hyphens");

    public static Diagnostic UnknownVerdict(SourcePosition at, string verdict, string decision, IEnumerable<string> known) =>
        Error("PE0304", at, $"'{verdict}' is not a verdict of '{decision}'.", $"one of {string.Join(", ", known)}", NearestName.Of(verdict, known));

    public static Diagnostic EffectNeedsVerdict(SourcePosition at, string rule, string effect) =>
        Error("PE0305", at, $"The rule '{rule}' is to {effect}, but says for which verdict it speaks nowhere.", "\"SuccessEvent\"");

    public static Diagnostic EffectHasNoVerdict(SourcePosition at, string rule, string effect) =>
        Error("PE0306", at, $"The rule '{rule}' has the effect '{effect}', which speaks for no verdict of its own. Remove the verdict or change the effect.", "no verdict");

    public static Diagnostic UnknownException(SourcePosition at, string name, IEnumerable<string> known) =>
        Error("PE0307", at, $"There is no rule '{name}' in this file to set aside.", "the name of a rule of the same file", NearestName.Of(name, known));

    public static Diagnostic ExceptionCycle(SourcePosition at, IReadOnlyList<string> cycle) =>
        Error("PE0308", at, $"These rules set each other aside in a circle: {string.Join(" → ", cycle)}. Break it.", "exceptions that lead nowhere back");

    public static Diagnostic UnknownClauseInRule(SourcePosition at, string id, IEnumerable<string> known) =>
        Error("PE0309", at, $"There is no clause '{id}' in clauses.json.", "the id of a clause of this profile", NearestName.Of(id, known));

    public static Diagnostic BadObligation(SourcePosition at, string text) =>
        Error("PE0310", at, $"'{text}' is not an obligation.", "verb:object, such as file:justice-bureau");

    public static Diagnostic UnknownObligationVerb(SourcePosition at, string verb, IEnumerable<string> known) =>
        Error("PE0311", at, $"'{verb}' is not a verb of obligations.", $"one of {string.Join(", ", known)}", NearestName.Of(verb, known));

    public static Diagnostic UndeclaredReading(SourcePosition at, string id, IEnumerable<string> known) =>
        Error("PE0312", at, $"The reading '{id}' is declared in no rule file of this profile.", "the id of a declared reading", NearestName.Of(id, known));

    public static Diagnostic UnknownReadingOption(SourcePosition at, string id, string option, IEnumerable<string> known) =>
        Error("PE0313", at, $"The reading '{id}' has no option '{option}'.", $"one of {string.Join(", ", known)}", NearestName.Of(option, known));

    public static Diagnostic ReadingDeclaredTwice(SourcePosition at, string id, SourcePosition first) =>
        Error("PE0314", at, $"The reading '{id}' has other options, or takes another one, in {first}. A profile takes one stand.", "the same options and the same one taken");

    public static Diagnostic NotADeadlineParameter(SourcePosition at, string id, string? type, IEnumerable<string> known) =>
        Error("PE0315", at, type is null ? $"There is no parameter '{id}'." : $"The parameter '{id}' is of type {type}.",
            "the id of a parameter of type deadline", NearestName.Of(id, known));

    public static Diagnostic DeadlineFactUnfit(SourcePosition at, string parameter, string fact, string expected) =>
        Error("PE0316", at, $"The deadline '{parameter}' is counted from the fact '{fact}', which does not fit it.", expected);

    public static Diagnostic DeadlineNotMapped(SourcePosition at, string decision) =>
        Error("PE0317", at, $"The decision '{decision}' has no deadline in its vocabulary, so that no verdict follows from one.",
            "a decision with \"deadline\", or \"verdict\": false to report the due day only");

    public static Diagnostic ExpressionOrOperator(SourcePosition at, string rule) =>
        Error("PE0318", at, $"The rule '{rule}' needs a condition: an expression, or an operator with nested rules, but not both.", "\"Expression\", or \"Operator\" and \"Rules\"");

    public static Diagnostic NestedRuleHasEffect(SourcePosition at, string member) =>
        Error("PE0319", at, $"'{member}' has no effect on a nested rule: only the outermost carries effects. Move it there.", $"no \"{member}\"");

    public static Diagnostic BadParamName(SourcePosition at, string name) =>
        Error("PE0320", at, $"'{name}' cannot be the name of a param.", "a name of letters and digits that is no keyword of C#");

    public static Diagnostic ParamNameTaken(SourcePosition at, string name) =>
        Error("PE0321", at, $"The name '{name}' is taken by a fact, a derived fact or a param before it. Choose another.", "a name not used before");

    public static Diagnostic WhenMetWithoutObligations(SourcePosition at, string rule) =>
        Error("PE0322", at, $"The rule '{rule}' says what holds when its obligations are met, but has none that can be.", "an obligation with \"unless\"");

    public static Diagnostic ExceptWithoutTarget(SourcePosition at, string rule) =>
        Error("PE0323", at, $"The rule '{rule}' only sets aside, but names no rule to set aside.", "\"x-except\" with at least one rule");

    public static Diagnostic NoClause(SourcePosition at, string rule) =>
        Error("PE0324", at, $"The rule '{rule}' rests on no clause.", "\"x-clauses\" with at least one clause");

    public static Diagnostic DeadlineMissing(SourcePosition at, string rule) =>
        Error("PE0325", at, $"The verdict of the rule '{rule}' is to follow from a deadline, but it names none.", "\"x-deadline\"");
}
