using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Rules.Json;
using PolicyEngine.Workflows.Diagnostics;

namespace PolicyEngine.Workflows.Definitions;

/// <summary>
/// Finds the activities of a file by their shape, so that a file with types that nobody here knows can still be shown
/// whole: an object with a text <c>type</c> and an <c>id</c>, as a member, in <c>activities</c>, or in a case.
/// </summary>
internal static class ActivityReader
{
    public static ActivityNode? ReadRoot(LocatedObject definition, DiagnosticBag bag)
    {
        switch (definition["root"])
        {
            case null or LocatedNull:
                bag.Add(WorkflowMessages.DefinitionWithoutRoot(definition.At));
                return null;
            case LocatedObject root:
                return Read(root, "", "", bag);
            case var other:
                bag.Add(WorkflowMessages.WrongShape(other.At, "root", "an activity", other.Described));
                return null;
        }
    }

    private static ActivityNode? Read(LocatedObject source, string parentPath, string slot, DiagnosticBag bag)
    {
        var members = new MemberReader(source, bag);
        var (type, id) = (members.Text("type"), members.Text("id"));
        if (string.IsNullOrWhiteSpace(type))
        {
            bag.Add(WorkflowMessages.ActivityWithoutType(source.At));
        }

        if (string.IsNullOrWhiteSpace(id))
        {
            bag.Add(WorkflowMessages.ActivityWithoutId(source.At, type));
        }

        if (string.IsNullOrWhiteSpace(type) || string.IsNullOrWhiteSpace(id))
        {
            return null;
        }

        var path = parentPath.Length == 0 ? id : $"{parentPath}:{id}";
        var children = ChildrenOf(source, path, bag).ToList();
        foreach (var twice in children.GroupBy(c => c.Id, StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            bag.Add(WorkflowMessages.DuplicateActivityId(twice.ElementAt(1).At, twice.Key, twice.First().At.Line));
        }

        return new ActivityNode(id, path, slot, type, source)
        {
            Name = members.Text("name"),
            Children = children,
            // A variable-setting activity has a member `variable`; only containers have the list.
            Variables = VariableReader.Read(source["variables"], bag),
            Connections = ConnectionReader.Read(source["connections"], bag),
        };
    }

    private static IEnumerable<ActivityNode> ChildrenOf(LocatedObject source, string path, DiagnosticBag bag)
    {
        foreach (var member in source.Members)
        {
            var found = member.Value switch
            {
                LocatedArray list when member.Name == "activities" => list.Items.Select(i => Item(i, path, bag)),
                LocatedArray list when member.Name == "cases" => Cases(list, path, bag),
                LocatedObject o when member.Name != "start" && IsActivity(o) => [Read(o, path, member.Name, bag)],
                _ => [],
            };
            foreach (var child in found.OfType<ActivityNode>())
            {
                yield return child;
            }
        }
    }

    private static ActivityNode? Item(LocatedValue item, string path, DiagnosticBag bag)
    {
        if (item is LocatedObject o)
        {
            return Read(o, path, "activities", bag);
        }

        bag.Add(WorkflowMessages.WrongShape(item.At, "an item of activities", "an activity", item.Described));
        return null;
    }

    private static IEnumerable<ActivityNode?> Cases(LocatedArray cases, string path, DiagnosticBag bag) =>
        cases.Items.Select((c, i) => (c as LocatedObject)?["activity"] is LocatedObject activity ? Read(activity, path, $"cases[{i}]", bag) : null);

    // Inputs have `expression`, variables `typeName`; neither has both of these.
    private static bool IsActivity(LocatedObject o) =>
        o["type"] is LocatedText && (o["id"] is LocatedText || o["nodeId"] is LocatedText) && o["expression"] is null && o["typeName"] is null;
}
