using PolicyEngine.Activities.Steps;
using PolicyEngine.Supervision.Draws;
using PolicyEngine.Supervision.Draws.Keeping;
using PolicyEngine.Transactions;
using PolicyEngine.Workflows.Execution;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Activities.Draws;

/// <summary>Takes the numbers that witnesses show, what was forfeited, and the public value.</summary>
internal sealed class RevealWitnessStep : DomainStep
{
    protected override string Name => "RevealWitness";

    protected override IReadOnlyList<InputDescriptor> Takes =>
    [
        new("draw", WorkflowType.Text, true),
        new("shares", WorkflowType.Any),
        new("forfeits", WorkflowType.Any),
        new("publicValue", WorkflowType.Any),
    ];

    protected override StepResult Do(StepRun run, IUnitOfWork unit)
    {
        var before = unit.Draw(run.NeededText("draw"));
        var round = before.Value.Round();
        foreach (var share in run.Record<List<ShownShare>>("shares") ?? [])
        {
            round = round.Reveal(share.Witness, share.Value ?? "", HexText.Bytes(share.Salt));
        }

        foreach (var forfeit in run.Record<List<Forfeit>>("forfeits") ?? [])
        {
            round = round.Forfeit(forfeit.Witness, forfeit.Reason ?? "");
        }

        if (run.Record<TypedValue>("publicValue") is { } typed)
        {
            round = round.TypePublicValue(typed.Issue ?? "", typed.Value ?? "", run.Now);
        }

        unit.Store<IDraws>().Change(before, before.Value.After(round), KeptRecord.Changed);
        run.Append(unit, $"task/{before.Value.TaskId}", "numbers-shown", w => w.WriteString("draw", before.Value.Id));

        return StepResult.Done;
    }

    private sealed record ShownShare(int Witness, string? Value, string? Salt);

    private sealed record Forfeit(int Witness, string? Reason);

    private sealed record TypedValue(string? Issue, string? Value);
}
