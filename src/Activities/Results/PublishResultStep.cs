using PolicyEngine.Activities.Steps;
using PolicyEngine.Supervision.Dossiers;
using PolicyEngine.Transactions;
using PolicyEngine.Workflows.Execution;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Activities.Results;

/// <summary>The result was made public (公示).</summary>
internal sealed class PublishResultStep : DomainStep
{
    protected override string Name => "PublishResult";

    protected override IReadOnlyList<InputDescriptor> Takes =>
        [new("visit", WorkflowType.Text, true), new("channels", WorkflowType.ListOf(WorkflowType.Text), true)];

    protected override StepResult Do(StepRun run, IUnitOfWork unit)
    {
        var (visit, channels) = (run.Recorded(unit).Value, run.Texts("channels"));
        unit.Store<IDossiers>().Append(new ResultPublished(run.IdFor("published"), visit.ObjectId, run.On, unit.Now, visit.Id, channels));
        run.Append(unit, $"visit/{visit.Id}", "result-published", w =>
        {
            w.WriteStartArray("channels");
            foreach (var channel in channels)
            {
                w.WriteStringValue(channel);
            }

            w.WriteEndArray();
        });
        return StepResult.Done;
    }
}
