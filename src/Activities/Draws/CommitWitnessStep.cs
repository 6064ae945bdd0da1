using PolicyEngine.Activities.Steps;
using PolicyEngine.Supervision.Draws;
using PolicyEngine.Supervision.Draws.Keeping;
using PolicyEngine.Transactions;
using PolicyEngine.Workflows.Execution;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Activities.Draws;

/// <summary>Takes the commitments of the witnesses and closes commitments: who has handed in none stays absent.</summary>
internal sealed class CommitWitnessStep : DomainStep
{
    protected override string Name => "CommitWitness";

    protected override IReadOnlyList<InputDescriptor> Takes =>
    [
        new("draw", WorkflowType.Text, true),
        new("shares", WorkflowType.Any),
    ];

    protected override StepResult Do(StepRun run, IUnitOfWork unit)
    {
        var before = unit.Draw(run.NeededText("draw"));
        var round = before.Value.Round();
        foreach (var share in run.Record<List<CommittedShare>>("shares") ?? [])
        {
            round = round.Commit(share.Witness, HexText.Bytes(share.Commitment));
        }

        unit.Store<IDraws>().Change(before, before.Value.After(round.Close(run.Now)), KeptRecord.Changed);
        run.Append(unit, $"task/{before.Value.TaskId}", "commitments-closed", w =>
        {
            w.WriteString("draw", before.Value.Id);
            w.WriteNumber("committed", round.Shares.Count(s => s.Commitment is not null));
        });

        return StepResult.Done;
    }

    private sealed record CommittedShare(int Witness, string? Commitment);
}
