using PolicyEngine.Rules.Json;
using PolicyEngine.Workflows.Diagnostics;
using PolicyEngine.Workflows.Expressions;
using PolicyEngine.Workflows.Publishing;
using PolicyEngine.Workflows.Schedules;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Workflows.Tasks;

/// <summary>Reads <c>customProperties.task</c>. Our own members: an unknown one is a mistake.</summary>
internal static class TaskPlanReader
{
    private static readonly string[] Members = ["role", "candidateUnits", "title", "due", "form"];
    private static readonly string[] DueMembers = ["amount", "from", "direction", "on"];

    /// <summary>Null where the task is one of an outside system.</summary>
    public static TaskPlan? Read(PrepareContext context)
    {
        if (context.Node.Custom("task") is not { } value)
        {
            return null;
        }

        if (value is not LocatedObject task)
        {
            context.Bag.Add(WorkflowMessages.WrongShape(value.At, "task", "an object", value.Described));
            return null;
        }

        Refuse(context, task, "task", Members);
        if (context.Read(task["role"], WorkflowType.Text) is not { } role)
        {
            context.Bag.Add(WorkflowMessages.TaskWithoutRole(task.At));
            return null;
        }

        if (task["form"] is { } form and not (LocatedObject or LocatedNull))
        {
            context.Bag.Add(WorkflowMessages.WrongShape(form.At, "form", "an object: a JSON schema", form.Described));
        }

        return new TaskPlan(role, Units(context, task["candidateUnits"]), context.Read(task["title"], WorkflowType.Text), Due(context, task["due"]));
    }

    // A bare list is a list of units; what has a `type` is an expression for one.
    private static WorkflowExpression? Units(PrepareContext context, LocatedValue? value) => value switch
    {
        LocatedArray list => new ConstantExpression(Definitions.LocatedJsonText.ElementOf(list), WorkflowType.ListOf(WorkflowType.Text), list.At),
        _ => context.Read(value, WorkflowType.Any),
    };

    private static TaskDue? Due(PrepareContext context, LocatedValue? value)
    {
        switch (value)
        {
            case null or LocatedNull:
                return null;
            case LocatedObject due:
                Refuse(context, due, "due", DueMembers);
                var amount = due["amount"] is { } a ? AmountReader.Read(a, context) : null;
                var from = context.Read(due["on"] ?? due["from"], WorkflowType.Any);
                var direction = (due["direction"] as LocatedText)?.Text ?? "after";
                if (direction is not ("after" or "before") || (due["amount"] is null && from is null))
                {
                    context.Bag.Add(WorkflowMessages.BadDue(due.At));
                }

                return new TaskDue(due["on"] is null ? amount : null, from, direction == "before");
            default:
                context.Bag.Add(WorkflowMessages.BadDue(value.At));
                return null;
        }
    }

    private static void Refuse(PrepareContext context, LocatedObject o, string what, string[] known)
    {
        foreach (var member in o.Members.Where(m => !known.Contains(m.Name)))
        {
            context.Bag.Add(WorkflowMessages.UnknownOwnMember(member.At, member.Name, what, known));
        }
    }
}
