using PolicyEngine.Activities.Steps;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Activities.Acts;

/// <summary>AwaitDay</summary>
internal sealed class AwaitDayStep : DomainStep
{
    protected override string Name => "AwaitDay";

    protected override IReadOnlyList<InputDescriptor> Takes =>
    [
        new("day", WorkflowType.Date, true),
        new("workingDay", WorkflowType.Boolean),
        new("time", WorkflowType.Text),
    ];
}
