using PolicyEngine.Supervision.Filings;
using PolicyEngine.Supervision.Diagnostics;

namespace PolicyEngine.Supervision.Visits;

/// <summary>One inspection of one object by one team. Immutable: each step gives the visit after it.</summary>
/// <param name="Inspectors">Numbers of the register; the first leads.</param>
public sealed record Visit(string Id, string TaskId, string ObjectId, IReadOnlyList<string> Inspectors)
{
    /// <summary>The day it is planned for; null: any within the task.</summary>
    public DateOnly? PlannedOn { get; init; }

    /// <summary>The draw that chose the object; null: without one.</summary>
    public string? DrawId { get; init; }

    /// <summary>Its place in the draw, from 1; null without one.</summary>
    public int? Order { get; init; }

    /// <summary>The visit to an object that could not be inspected, which this one stands in for; null: it was drawn itself.</summary>
    public string? SubstituteFor { get; init; }

    /// <summary>Of a substitute: its rank among the reserves of its group, from 1.</summary>
    public int? Reserve { get; init; }

    /// <summary>When the notice was delivered; null: it was not.</summary>
    public DateTimeOffset? NoticeDeliveredAt { get; init; }

    public string? NoticeInstrument { get; init; }

    /// <summary>Where the receipt for the notice lies; null: there is none.</summary>
    public string? NoticeReceipt { get; init; }

    /// <summary>The day of the legal publicity before it; null: there was none.</summary>
    public DateOnly? EducationOn { get; init; }

    /// <summary>When the premises were entered.</summary>
    public DateTimeOffset? EntryAt { get; init; }

    /// <summary>The last day of the inspection, or the day on which it was found impossible.</summary>
    public DateOnly? EndedOn { get; init; }

    /// <summary>The code of the result as recorded; null: there is no record yet. Dispositions may change it in the dossier.</summary>
    public string? ResultCode { get; init; }

    /// <summary>What the record says of how it was made.</summary>
    public VisitRecord Record { get; init; } = new();

    /// <summary>What was put on file about it, in order.</summary>
    public IReadOnlyList<Filing> Filings { get; init; } = [];

    /// <summary>The day on which its papers went into the archive; null: they did not.</summary>
    public DateOnly? ArchivedOn { get; init; }

    /// <summary>Why the object cannot be inspected, as a result code; null: it can.</summary>
    public string? Impossible { get; init; }

    /// <summary>Where the evidence for that lies.</summary>
    public string? Evidence { get; init; }

    /// <summary>Another inspector in the place of one: ill, or a recusal found. The reason stands in the ledger.</summary>
    /// <exception cref="VisitRefused">The visit ended, the one is not of the team, or the other is already.</exception>
    public Visit Replace(string inspector, string by) =>
        EndedOn is not null ? throw new VisitRefused("PE0850", SupervisionMessages.TeamIsFixed(Id, EndedOn.Value))
        : !Inspectors.Contains(inspector) ? throw new VisitRefused("PE0851", SupervisionMessages.NotOfTheTeam(Id, inspector))
        : Inspectors.Contains(by) ? throw new VisitRefused("PE0852", SupervisionMessages.OfTheTeamAlready(Id, by))
        : this with { Inspectors = [.. Inspectors.Select(i => i == inspector ? by : i)] };

    /// <summary>The visit on another day. Why stands in the ledger.</summary>
    /// <exception cref="VisitRefused">It ended already.</exception>
    public Visit Postpone(DateOnly to) => EndedOn is null ? this with { PlannedOn = to } : throw Ended();

    /// <summary>What follows a result needs one.</summary>
    /// <exception cref="VisitRefused">There is none yet.</exception>
    public void DemandResult()
    {
        if (ResultCode is null)
        {
            throw new VisitRefused("PE0857", SupervisionMessages.NoRecordYet(Id));
        }
    }

    /// <summary>The visit as filed.</summary>
    public Visit File(Filing filing) => this with { Filings = [.. Filings, filing] };

    /// <summary>The inspection began.</summary>
    /// <exception cref="VisitRefused">It ended already.</exception>
    public Visit Enter(DateTimeOffset at) => EndedOn is null ? this with { EntryAt = at } : throw Ended();

    /// <summary>The inspection is over.</summary>
    /// <exception cref="VisitRefused">It ended already.</exception>
    public Visit End(DateOnly on) => EndedOn is null ? this with { EndedOn = on } : throw Ended();

    /// <summary>The object cannot be inspected: closed, moved, not found. It stays drawn.</summary>
    /// <param name="resultCode">The code that says why.</param>
    /// <exception cref="VisitRefused">It ended already, or there is no evidence.</exception>
    public Visit FindImpossible(DateOnly on, string resultCode, string evidence) =>
        EndedOn is not null ? throw Ended()
        : string.IsNullOrWhiteSpace(evidence) ? throw new VisitRefused("PE0854", SupervisionMessages.EvidenceNeeded(Id))
        : this with { EndedOn = on, Impossible = resultCode, Evidence = evidence };

    private VisitRefused Ended() => new("PE0853", SupervisionMessages.VisitEnded(Id, EndedOn!.Value));
}
