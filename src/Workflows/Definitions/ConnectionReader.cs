using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Rules.Json;
using PolicyEngine.Workflows.Diagnostics;

namespace PolicyEngine.Workflows.Definitions;

/// <summary>
/// Reads the connections of a flowchart in each form that files are met in: <c>{source:{activity,port},target:{…}}</c>,
/// the same in PascalCase, and the flat <c>{source,target,sourcePort,targetPort}</c> of the 3.0 files.
/// </summary>
internal static class ConnectionReader
{
    public static IReadOnlyList<Connection> Read(LocatedValue? value, DiagnosticBag bag)
    {
        switch (value)
        {
            case null or LocatedNull:
                return [];
            case LocatedArray list:
                return [.. list.Items.Select(i => One(i, bag)).OfType<Connection>()];
            default:
                bag.Add(WorkflowMessages.WrongShape(value.At, "connections", "a list", value.Described));
                return [];
        }
    }

    private static Connection? One(LocatedValue value, DiagnosticBag bag)
    {
        if (value is not LocatedObject connection)
        {
            bag.Add(WorkflowMessages.WrongShape(value.At, "a connection", "an object", value.Described));
            return null;
        }

        var source = End(connection, "source", "sourcePort", bag);
        var target = End(connection, "target", "targetPort", bag);
        return source is null || target is null
            ? null
            : new Connection(
                source.Value.Activity, source.Value.Port ?? Connection.DefaultPort,
                target.Value.Activity, target.Value.Port ?? Connection.DefaultTargetPort, connection.At);
    }

    private static (string Activity, string? Port)? End(LocatedObject connection, string name, string flatPort, DiagnosticBag bag)
    {
        switch (Member(connection, name))
        {
            case LocatedText flat:
                return (flat.Text, (Member(connection, flatPort) as LocatedText)?.Text);
            case LocatedObject end when Member(end, "activity") is LocatedText activity:
                return (activity.Text, (Member(end, "port") as LocatedText)?.Text);
            default:
                bag.Add(WorkflowMessages.ConnectionWithoutEnd(connection.At, name));
                return null;
        }
    }

    // PascalCase files differ in the first letter only.
    private static LocatedValue? Member(LocatedObject o, string name) =>
        o[name] ?? o[char.ToUpperInvariant(name[0]) + name[1..]];
}
