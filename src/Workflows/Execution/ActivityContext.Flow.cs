using System.Text.Json;
using PolicyEngine.Workflows.Flow;
using PolicyEngine.Workflows.Journal;
using PolicyEngine.Workflows.Publishing;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Workflows.Execution;

// What only flowcharts need.
public sealed partial class ActivityContext
{
    /// <summary>Where the tokens of this flowchart are. Changes to it are kept.</summary>
    internal FlowMarking Marking()
    {
        var graph = Activity.Graph!;
        var marking = new FlowMarking(graph.Count, frame.Tokens!);

        // An activity whose completion has not been looked at yet is still under way: a join must wait for its tokens.
        var completed = burst.State.Queue.OfType<ChildItem>().Where(i => i.Frame == frame.Id).Select(i => i.Child.Path);
        foreach (var path in burst.State.ChildrenOf(frame).Select(c => c.Path).Concat(completed))
        {
            marking.Active[Activity.Children.First(c => c.Path == path).IndexInParent] = true;
        }

        return marking;
    }

    /// <summary>The child that the trigger of the instance is, or lies in; null where none.</summary>
    internal CompiledActivity? TriggeredChild() => burst.State.Trigger is { } trigger
        ? Activity.Children.FirstOrDefault(c => trigger.Path == c.Path || trigger.Path.StartsWith(c.Path + ':', StringComparison.Ordinal))
        : null;

    internal void NoteStarved(CompiledActivity child) =>
        wishes.Add(() => burst.Log(JournalKind.Starved, frame, JsonValue.Of(child.Node.Id)));
}
