using PolicyEngine.Supervision.Results;

namespace PolicyEngine.Supervision.Dossiers;

/// <summary>One visit as the dossier shows it.</summary>
/// <param name="Result">The code as it stands now; the initial one before there is a record.</param>
public sealed record DossierVisit(string VisitId, ResultCode Result)
{
    public string? TaskId { get; init; }

    public string? DrawId { get; init; }

    public IReadOnlyList<string> Items { get; init; } = [];

    public DateOnly? DrawnOn { get; init; }

    public DateOnly? EndedOn { get; init; }

    public DateOnly? RecordedOn { get; init; }

    public DateOnly? EnteredOn { get; init; }

    /// <summary>The first day on which it was public.</summary>
    public DateOnly? PublishedOn { get; init; }

    /// <summary>Where it is public, over all publications.</summary>
    public IReadOnlyList<string> Channels { get; init; } = [];

    public IReadOnlyList<DispositionDecided> Dispositions { get; init; } = [];

    public IReadOnlyList<CaseTransferred> Transfers { get; init; } = [];

    /// <summary>The visit as it stands after an event.</summary>
    internal DossierVisit After(VisitEvent e, ResultCodes codes) => e switch
    {
        ObjectDrawn d => this with { TaskId = d.TaskId, DrawId = d.DrawId, Items = d.Items, DrawnOn = d.OccurredOn },
        VisitEnded v => this with { EndedOn = v.OccurredOn },
        ResultRecorded r => this with { Result = codes[r.ResultCode], RecordedOn = r.OccurredOn },
        ResultEntered r => this with { EnteredOn = Earlier(EnteredOn, r.OccurredOn) },
        ResultPublished p => this with { PublishedOn = Earlier(PublishedOn, p.OccurredOn), Channels = [.. Channels.Union(p.Channels)] },
        DispositionDecided d => this with { Dispositions = [.. Dispositions, d], Result = d.ResultCode is { } code ? codes[code] : Result },
        CaseTransferred t => this with { Transfers = [.. Transfers, t] },
        _ => throw new ArgumentException($"The dossier does not know events of the type {e.GetType().Name}.", nameof(e)),
    };

    private static DateOnly Earlier(DateOnly? one, DateOnly other) => one < other ? one.Value : other;
}
