using PolicyEngine.Workflows.Execution;
using PolicyEngine.Workflows.Publishing;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Tasks;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Workflows.Activities;

/// <summary>
/// Waits until a task is done: by a person where <c>customProperties.task</c> says by whom (<see cref="TaskPlan"/>),
/// else by an outside system, which is told through the outbox.
/// </summary>
internal sealed class RunTask : BuiltInActivity
{
    /// <summary>The outbox topic that outside systems hear of their tasks by.</summary>
    public const string Topic = "workflow.task";

    public override string Id => "Elsa.RunTask";

    public override IReadOnlyList<InputDescriptor> Inputs =>
        [new("taskName", WorkflowType.Text, true), new("payload", WorkflowType.Map)];

    public override IReadOnlyList<OutputDescriptor> Outputs => [new("taskId", WorkflowType.Text), new("result", WorkflowType.Any)];

    public override bool CanWait(CompiledActivity activity) => true;

    public override object? Prepare(PrepareContext context) => TaskPlanReader.Read(context);

    protected override void Begin(ActivityContext context)
    {
        var name = context.Required("taskName").GetString()!;
        var payload = context.Value("payload");
        var plan = context.Activity.Model as TaskPlan;
        var request = new TaskRequest(name, payload);
        context.WaitForTask(plan is null ? request : plan.Complete(request, context));
        context.TellOfTask(plan is null ? Topic : null, name, payload);
    }

    protected override void Resume(ActivityContext context, Resumption resumption)
    {
        context.SetOutput("result", resumption.Payload);
        context.Complete();
    }
}
