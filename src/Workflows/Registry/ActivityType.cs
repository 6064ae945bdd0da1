using PolicyEngine.Workflows.Definitions;
using PolicyEngine.Workflows.Execution;
using PolicyEngine.Workflows.Publishing;

namespace PolicyEngine.Workflows.Registry;

/// <summary>
/// A kind of activity: what a file may say of it, and what it does. One object serves all activities and all threads:
/// what an activity must remember stands in its <see cref="ActivityContext"/>.
/// </summary>
/// <remarks>
/// A step reads and computes; what it wants changed it says through its context, and nothing of that happens if it
/// throws. A step that runs again after a crash starts from the state before it. Work on the database of the host is
/// handed over with <see cref="ActivityContext.CompleteInTransaction"/>, so that it commits with the step; an effect
/// outside goes through <see cref="ActivityContext.Enqueue"/>.
/// </remarks>
public abstract class ActivityType
{
    public const string Done = Connection.DefaultPort;

    /// <summary>The stable id: <c>type</c> in files. Never a CLR name, so that code can be renamed.</summary>
    public abstract string Id { get; }

    public virtual IReadOnlyList<InputDescriptor> Inputs => [];

    public virtual IReadOnlyList<OutputDescriptor> Outputs => [];

    /// <summary>It never completes with an outcome: nothing can be wired to it.</summary>
    public virtual bool IsTerminal => false;

    /// <summary>It completes with exactly one of its outcomes, so that each of them must lead somewhere.</summary>
    public virtual bool IsChoice => false;

    /// <summary>It can start a workflow by itself where a file marks it so.</summary>
    public virtual bool CanTrigger => false;

    /// <summary>Elsa.Break ends it.</summary>
    public virtual bool IsLoop => false;

    /// <summary>Elsa.End ends it.</summary>
    public virtual bool IsContainer => false;

    /// <summary>The outcomes that it can complete with.</summary>
    public virtual IReadOnlyList<string> Outcomes(CompiledActivity activity) => IsTerminal ? [] : [Done];

    /// <summary>Whether it runs the activity in that slot (<see cref="ActivityNode.Slot"/>).</summary>
    public virtual bool Runs(string slot) => false;

    /// <summary>
    /// It looks at nothing but the instance, so that a replay can run it again. What other steps brought is kept in the
    /// journal for that.
    /// </summary>
    public virtual bool ComputesOnly => false;

    /// <summary>Whether <see cref="Prepare"/> reads that member of the file itself.</summary>
    public virtual bool ReadsMember(string member) => false;

    /// <summary>Whether an instance can come to rest in it. A loop needs one such activity.</summary>
    public virtual bool CanWait(CompiledActivity activity) => false;

    /// <summary>Variables that it gives to the activities inside it, besides those that the file declares.</summary>
    public virtual IReadOnlyList<VariableDefinition> InnerVariables(CompiledActivity activity) => [];

    /// <summary>
    /// Reads what its inputs do not cover, and reports its own mistakes. Called once, at publish and at load.
    /// </summary>
    /// <returns>What <see cref="CompiledActivity.Model"/> is to hold.</returns>
    public virtual object? Prepare(PrepareContext context) => null;

    public abstract ValueTask Start(ActivityContext context);

    /// <summary>An activity that it scheduled has completed.</summary>
    public virtual ValueTask ChildCompleted(ActivityContext context, CompletedChild child) =>
        throw new NotSupportedException($"{Id} schedules no activities.");

    /// <summary>What it waited for has come.</summary>
    public virtual ValueTask Resumed(ActivityContext context, Resumption resumption) =>
        throw new NotSupportedException($"{Id} does not wait.");
}
