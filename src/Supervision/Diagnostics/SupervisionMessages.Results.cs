using PolicyEngine.Rules.Diagnostics;

namespace PolicyEngine.Supervision.Diagnostics;

public static partial class SupervisionMessages
{
    public static Diagnostic NoInitialCode(SourcePosition at) =>
        Error("PE0825", at, "Not exactly one result code is the one that a drawn object starts with.", "\"initial\": true at one code");

    public static Diagnostic UnknownResultFact(SourcePosition at, string fact, IEnumerable<string> known) =>
        Error("PE0826", at, $"No decision has a fact '{fact}' with a list of values.", "a fact of the vocabulary", NearestName.Of(fact, known));
}
