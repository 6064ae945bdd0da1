using System.Text.Json;
using PolicyEngine.Rules.Json;
using PolicyEngine.Workflows.Diagnostics;
using PolicyEngine.Workflows.Execution;
using PolicyEngine.Workflows.Publishing;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Workflows.Activities;

/// <summary>The cases of a Switch or a FlowSwitch.</summary>
internal sealed record SwitchModel(SwitchMode Mode, IReadOnlyList<SwitchCase> Cases)
{
    private static readonly string[] Modes = [nameof(SwitchMode.MatchFirst), nameof(SwitchMode.MatchAny)];

    public static SwitchModel Read(PrepareContext context)
    {
        var cases = new List<SwitchCase>();
        foreach (var item in context.Node["cases"] is LocatedArray list ? list.Items : [])
        {
            var source = item as LocatedObject;
            var label = (source?["label"] as LocatedText)?.Text;
            if (source is null || string.IsNullOrEmpty(label))
            {
                context.Bag.Add(WorkflowMessages.CaseWithoutLabel(item.At));
                continue;
            }

            var mistakes = context.Bag.Count;
            if (context.Read(source["condition"], WorkflowType.Boolean) is { } condition)
            {
                cases.Add(new SwitchCase(label, condition));
            }
            else if (context.Bag.Count == mistakes)
            {
                context.Bag.Add(WorkflowMessages.InputNotSet(item.At, "condition", context.Node.Type));
            }
        }

        return new SwitchModel(ModeOf(context), cases);
    }

    /// <summary>The indexes of the cases that are taken.</summary>
    public IReadOnlyList<int> Matches(ActivityContext context)
    {
        var found = new List<int>();
        for (var i = 0; i < Cases.Count; i++)
        {
            if (context.Evaluate(Cases[i].Condition).ValueKind == JsonValueKind.True)
            {
                found.Add(i);
                if (Mode == SwitchMode.MatchFirst)
                {
                    break;
                }
            }
        }

        return found;
    }

    private static SwitchMode ModeOf(PrepareContext context)
    {
        var written = context.Written("mode")?.GetString();
        if (written is null or "0" || written == Modes[0])
        {
            return SwitchMode.MatchFirst;
        }

        if (written != "1" && written != Modes[1])
        {
            context.Bag.Add(WorkflowMessages.UnknownMode(context.PlaceOf("mode"), "mode", written, Modes));
        }

        return SwitchMode.MatchAny;
    }
}
