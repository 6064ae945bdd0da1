using System.Globalization;
using PolicyEngine.Supervision.Acts;
using PolicyEngine.Supervision.Diagnostics;
using PolicyEngine.Supervision.Documents;
using PolicyEngine.Supervision.Dossiers;
using PolicyEngine.Supervision.Tasks;
using PolicyEngine.Supervision.Visits;
using PolicyEngine.Transactions;

namespace PolicyEngine.Supervision.Results;

/// <summary>The inspection ended, made or found impossible, with one result code.</summary>
public static class ResultRecording
{
    /// <summary>What happened when the last open visit of a task ended.</summary>
    public const string TaskInspected = "task-inspected";

    /// <summary>
    /// Ends the visit with its result, and enters both into the dossier of the object. The caller goes on with the task
    /// (<see cref="DateTask"/>), after any substitute that joins it.
    /// </summary>
    /// <param name="before">The visit as it was read.</param>
    /// <param name="codes">Null where no locality brings any.</param>
    /// <exception cref="VisitRefused">It has a result, it ended, the code is unknown, or evidence is missing.</exception>
    /// <exception cref="ConcurrencyConflict">Somebody changed the visit since.</exception>
    public static RecordedResult Record(IUnitOfWork unit, IAct act, Stored<Visit> before, ResultReport report, ResultCodes? codes)
    {
        var code = CodeOf(codes, report.ResultCode);
        if (before.Value.ResultCode is { } recorded)
        {
            throw new VisitRefused("PE0856", SupervisionMessages.RecordedAlready(before.Value.Id, recorded));
        }

        var ended = IsImpossible(code)
            ? before.Value.FindImpossible(report.EndedOn, code.Id, report.Evidence ?? "")
            : before.Value.End(report.EndedOn);
        var after = ended with { ResultCode = code.Id, Record = report.Record };
        unit.Store<IVisits>().Change(before, after, "visit-changed");
        Enter(unit, act, after, code, report);
        if (unit.Store<ITasks>().Find(after.TaskId) is { } task)
        {
            StatusFound.Enter(unit, task.Value.Jurisdiction, after.ObjectId, code);
        }

        return new RecordedResult(after, code);
    }

    /// <summary>The code of that id.</summary>
    /// <exception cref="VisitRefused">There is none.</exception>
    public static ResultCode CodeOf(ResultCodes? codes, string id) =>
        codes?.List.Find(id) ?? throw new VisitRefused("PE0855", SupervisionMessages.UnknownResult(id, codes?.List.Words.Select(c => c.Id) ?? []));

    /// <summary>
    /// Dates the task where none of its visits is open any more. Its row is held first: of two visits that end at once, one
    /// sees that none is open.
    /// </summary>
    /// <returns>The day of the last inspection, for the caller to tell those who wait for it; null where the task goes on.</returns>
    public static DateOnly? DateTask(IUnitOfWork unit, IAct act, string id)
    {
        if (unit.Store<ITasks>().Lock(id) is not { } task || task.Value.InspectedOn is not null || unit.Store<IVisits>().AnyOpen(id))
        {
            return null;
        }

        var ended = unit.Store<IVisits>().Count(id).LastEndedOn!.Value;
        unit.Store<ITasks>().Change(task, task.Value with { InspectedOn = ended }, "task-changed");
        act.Append(unit, $"task/{id}", TaskInspected, w => w.WriteString("endedOn", Text(ended)), ended);
        return ended;
    }

    /// <summary>Whether a visit with that code did not take place, and nobody refused it.</summary>
    public static bool IsImpossible(ResultCode code) => !code.Inspected && code.Facts.GetValueOrDefault(ResultFacts.Result) != ResultFacts.Refused;

    private static void Enter(IUnitOfWork unit, IAct act, Visit visit, ResultCode code, ResultReport report)
    {
        var dossiers = unit.Store<IDossiers>();
        dossiers.Append(new VisitEnded(act.IdFor("ended"), visit.ObjectId, report.EndedOn, unit.Now, visit.Id));
        dossiers.Append(new ResultRecorded(act.IdFor("recorded"), visit.ObjectId, act.On, unit.Now, visit.Id, code.Id) { Items = report.Items });
        act.Append(unit, $"visit/{visit.Id}", visit.Impossible is null ? "result-recorded" : "inspection-impossible", w =>
        {
            w.WriteString("resultCode", code.Id);
            w.WriteString("endedOn", Text(report.EndedOn));
            if (visit.Evidence is not null)
            {
                w.WriteString("evidence", visit.Evidence);
            }
        });
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
