using PolicyEngine.Rules.Diagnostics;

namespace PolicyEngine.Workflows.Diagnostics;

internal static partial class WorkflowMessages
{
    public static Diagnostic UnknownConnectionEnd(SourcePosition at, string id, IEnumerable<string> known) =>
        Error("PE1240", at, $"The connection leads to or from '{id}', which is no activity of this flowchart.", null, NearestName.Of(id, known));

    public static Diagnostic UnknownPort(SourcePosition at, string port, string activity, IReadOnlyCollection<string> known) =>
        Error("PE1241", at, $"'{activity}' has no outcome '{port}', so that this connection is never followed.", $"one of {string.Join(", ", known)}", NearestName.Of(port, known));

    public static Diagnostic TerminalConnected(SourcePosition at, string activity, string type) =>
        Error("PE1242", at, $"Nothing comes after '{activity}': an {type} is an end. Remove the connection.");

    public static Diagnostic UnknownTargetPort(SourcePosition at, string port) =>
        Error("PE1243", at, $"Activities have no port '{port}' to come in by.", "In");

    public static Diagnostic ConnectedTwice(SourcePosition at, string source, string target) =>
        Warning("PE1244", at, $"'{source}' and '{target}' are connected twice; one connection says it all. Remove one.");

    public static Diagnostic Unreachable(SourcePosition at, string activity) =>
        Error("PE1245", at, $"No way leads from the start to '{activity}', so that it never runs. Connect it or remove it.");

    public static Diagnostic DeadEnd(SourcePosition at, string activity, IReadOnlyCollection<string> outcomes) =>
        Error("PE1246", at, $"'{activity}' leads nowhere for {string.Join(", ", outcomes.Select(o => $"'{o}'"))}: the workflow would stop there without a word. Connect it, to an Elsa.End where nothing is to follow.",
            "a connection for each outcome");

    public static Diagnostic LoopEnteredInside(SourcePosition at, string source, string target) =>
        Error("PE1247", at, $"The connection from '{source}' leads back to '{target}', which can be passed by on the way there: the loop has no one start. Lead it back to an activity that every way passes.");

    public static Diagnostic JoinNeverComplete(SourcePosition at, string join, string choice) =>
        Error("PE1248", at, $"'{join}' waits for all of its connections, and whatever '{choice}' decides one of them cannot come.", "mode WaitAllActive, which waits for those that are on their way");

    public static Diagnostic RingNeverWaits(SourcePosition at, string source, string target) =>
        Error("PE1249", at, $"The loop from '{target}' to '{source}' and back waits for nothing, so that it would run without rest.", "a wait in it (a task, an event, a delay), or an Elsa.For or ForEach, which end by themselves");

    public static Diagnostic WhileNeverWaits(SourcePosition at, string activity) =>
        Error("PE1250", at, $"'{activity}' goes on for ever without waiting for anything.", "a condition that can become false, a wait in its body, or an Elsa.Break");

    public static Diagnostic Endless(SourcePosition at, string activity) =>
        Warning("PE1251", at, $"From '{activity}' no way leads to an end: such an instance runs until somebody cancels it.");

    public static Diagnostic TriggerNotFirst(SourcePosition at, string activity) =>
        Error("PE1252", at, $"'{activity}' cannot start the workflow where it stands. Put it into the outermost flowchart, or first into a sequence, or clear 'canStartWorkflow'.");
}
