using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Workflows.Definitions;

namespace PolicyEngine.Rehearsals;

/// <summary>Holds a rehearsal's file against the workflows that it is to be played with.</summary>
public static class RehearsalCheck
{
    /// <summary>What is started, or answered, and is not there. An answer that is never given is only a warning.</summary>
    public static IReadOnlyList<Diagnostic> Of(RehearsalFile file, IReadOnlyList<WorkflowDefinition> workflows)
    {
        var bag = new DiagnosticBag();
        var ids = workflows.Select(w => w.DefinitionId).ToList();
        foreach (var start in file.Starts.Where(s => !ids.Contains(s.Workflow)))
        {
            bag.Add(RehearsalMessages.UnknownWorkflow(start.Place, start.Workflow, ids));
        }

        var names = Tasks(workflows);
        foreach (var (name, answer) in file.Answers.Where(a => !names.Contains(a.Key)))
        {
            bag.Add(RehearsalMessages.UnknownTask(answer.Place, name, [.. names.Where(n => !n.Contains('/'))]));
        }

        return bag.Sorted();
    }

    /// <summary>What a person's task may be called: by its name, or by <c>definitionId/name</c> where several workflows have it.</summary>
    public static IReadOnlyList<string> Tasks(IEnumerable<WorkflowDefinition> workflows) =>
        [.. workflows.SelectMany(w => w.Activities.Select(StepFace.Of).Select(f => f?.Task).OfType<string>().SelectMany(t => new[] { t, $"{w.DefinitionId}/{t}" })).Distinct()];
}
