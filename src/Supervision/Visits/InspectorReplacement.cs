using PolicyEngine.Supervision.Acts;
using PolicyEngine.Supervision.Diagnostics;
using PolicyEngine.Supervision.Documents;
using PolicyEngine.Supervision.Draws;
using PolicyEngine.Supervision.Draws.Entries;
using PolicyEngine.Supervision.Draws.Keeping;
using PolicyEngine.Supervision.Registers;
using PolicyEngine.Supervision.Tasks;
using PolicyEngine.Transactions;

namespace PolicyEngine.Supervision.Visits;

/// <summary>
/// Another inspector takes the place of one. Where this host drew the teams, the record's reserve order says who, and an
/// entry behind the record says so; elsewhere somebody is named. The record is verified and written anew before the work
/// that keeps it, which is refused where the draw was changed meanwhile.
/// </summary>
public sealed class InspectorReplacement
{
    private readonly ReplacementWish wish;
    private readonly Stored<TaskDraw>? draw;
    private readonly KeptContent? record;

    private InspectorReplacement(ReplacementWish wish, string? stepsIn, Stored<TaskDraw>? draw, KeptContent? record) =>
        (this.wish, StepsIn, this.draw, this.record) = (wish, stepsIn, draw, record);

    /// <summary>Who steps in; null where nobody was named, and the work refuses it.</summary>
    public string? StepsIn { get; }

    /// <param name="now">When it is entered.</param>
    /// <param name="on">The day from which it holds.</param>
    /// <exception cref="VisitRefused">Somebody is chosen who was not drawn.</exception>
    /// <exception cref="DrawRefusedException">The kept record does not verify, the inspector is not on the visit, or nobody may step in.</exception>
    public static async Task<InspectorReplacement> Prepare(
        ITransactions transactions, Visit visit, ReplacementWish wish, DateTimeOffset now, DateOnly on, CancellationToken cancellation)
    {
        var (draw, report) = await transactions.Read(
            stores =>
            {
                var kept = stores.Store<IDraws>().OfTask(visit.TaskId);
                return (kept, kept?.Value.Kind == DrawKind.Drawn ? KeptRecord.Verify(stores, kept.Value) : null);
            },
            cancellation).ConfigureAwait(false);
        if (draw is null || report is null || visit.Order is not { } order)
        {
            return new InspectorReplacement(wish, wish.By, null, null);
        }

        var drawn = report.Record ?? throw new DrawRefusedException(report.Disagreements);
        var number = Enumerable.Range(1, drawn.Frozen.Basis.Inspectors.Count).FirstOrDefault(n => drawn.Frozen.InspectorId(n) == wish.Inspector);
        var after = drawn.ReplaceInspector(number, [order], false, new EntryCause(now, on, wish.Reason, wish.Statement ?? wish.Reason));
        var stepsIn = drawn.Frozen.InspectorId(((InspectorReplaced)after.Entries[^1]).Replacements[0].Inspector);
        if (wish.By is { } chosen && chosen != stepsIn)
        {
            throw new VisitRefused("PE0858", SupervisionMessages.NotByChoice(visit.Id, wish.Inspector, chosen));
        }

        var packed = PackedContent.Of(after.WriteAudit);
        await ContentStaging.Stage(transactions, draw.Value.Id, packed, cancellation).ConfigureAwait(false);
        return new InspectorReplacement(wish, stepsIn, draw, packed.Kept);
    }

    /// <summary>Keeps it: the record's new entry, the team of the visit, and what the ledger says of both.</summary>
    /// <param name="before">The visit as it was read.</param>
    /// <returns>The visit after it.</returns>
    /// <exception cref="VisitRefused">The visit ended, nobody is named, or one of both does not fit the team.</exception>
    /// <exception cref="ConcurrencyConflict">The visit or the draw was changed since.</exception>
    public Visit Keep(IUnitOfWork unit, IAct act, Stored<Visit> before)
    {
        var visit = before.Value;
        var by = StepsIn ?? throw new VisitRefused("PE0858", SupervisionMessages.NobodyNamed(visit.Id, wish.Inspector));
        var after = visit.Replace(wish.Inspector, by);
        if (draw is not null)
        {
            unit.Store<IDraws>().Change(draw, draw.Value with { Record = record }, KeptRecord.Changed);
        }
        else if (unit.Store<ITasks>().Find(visit.TaskId)?.Value.Jurisdiction is { } register && unit.Store<IInspectorRegister>().Find(register, by) is null)
        {
            throw new VisitRefused("PE0859", SupervisionMessages.NoSuchInspector(by, register));
        }

        unit.Store<IVisits>().Change(before, after, "visit-changed");
        act.Append(unit, $"visit/{visit.Id}", "inspector-replaced", w =>
        {
            w.WriteString("inspector", wish.Inspector);
            w.WriteString("by", by);
            w.WriteString("reason", wish.Reason);
        });
        return after;
    }
}
