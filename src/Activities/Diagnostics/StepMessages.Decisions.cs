using PolicyEngine.Rules.Diagnostics;

namespace PolicyEngine.Activities.Diagnostics;

// Steps that ask the rules.
internal static partial class StepMessages
{
    public static Diagnostic UnknownDecision(SourcePosition at, string decision, IEnumerable<string> known) =>
        Error("PE1412", at, $"'{decision}' is not a decision of the vocabulary. Correct its name.", null, NearestName.Of(decision, known));

    public static Diagnostic FactsNotObject(SourcePosition at) =>
        Error("PE1413", at, "'facts' gives each fact its expression. Write an object.", "{ \"planYear\": { \"type\": \"Variable\", \"value\": … } }");

    public static Diagnostic UnknownFact(SourcePosition at, string fact, string decision, IEnumerable<string> known) =>
        Error("PE1414", at, $"The decision '{decision}' has no fact '{fact}'. Correct its name or remove it.", null, NearestName.Of(fact, known));

    public static Diagnostic WrongKindOfFact(SourcePosition at, string fact, string wanted, string given) =>
        Error("PE1415", at, $"The fact '{fact}' is {wanted}, and this gives {given}. Give the right kind of value.", wanted);

    public static Diagnostic UnknownCode(SourcePosition at, string fact, string code, IReadOnlyCollection<string> known) =>
        Error("PE1416", at, $"'{code}' is not a value of the fact '{fact}' in any locality. Correct it.", $"one of {string.Join(", ", known)}", NearestName.Of(code, known));

    public static Diagnostic UnknownAssumption(SourcePosition at, string assume, IReadOnlyCollection<string> known) =>
        Error("PE1417", at, $"'{assume}' says nothing of how to take facts that are not given.", $"one of {string.Join(", ", known)}", NearestName.Of(assume, known));

    public static Diagnostic UnknownDuty(SourcePosition at, string duty, IReadOnlyCollection<string> known) =>
        Error("PE1418", at, $"'{duty}' is a duty of no locality. Correct its id.", null, NearestName.Of(duty, known));

    public static string NoLocality(string jurisdiction) =>
        $"There is no locality '{jurisdiction}' with a version to answer from. Publish and activate its profile, then retry the step.";

    public static string NoDecision(string decision) =>
        $"The vocabulary has no decision '{decision}'. Publish a vocabulary that has it, then retry the step.";

    public static string FactsRefused(string decision, string reason) =>
        $"The facts of the case cannot be taken by '{decision}': {reason}";
}
