using PolicyEngine.Calendars;
using PolicyEngine.Supervision.Dossiers;
using PolicyEngine.Supervision.Results;
using PolicyEngine.Supervision.Visits;

namespace PolicyEngine.Supervision.Cases;

/// <summary>What is known of a visit, from itself and from its object's dossier.</summary>
internal static class VisitFacts
{
    private const string Refused = "refused";

    // Only these need the dossier.
    private static readonly string[] FromDossier = ["dispositionDecidedOn", "enteredOn", "publishedOn", "publishedChannels", "notified", "transferred"];

    /// <param name="inDossier">The visit as its object's dossier shows it; null where it does not.</param>
    public static void Gather(GatheredFacts facts, Visit visit, ResultCodes codes, Func<DossierVisit?> inDossier)
    {
        GatherDays(facts, visit);
        facts.GiveOrNone("noticeDeliveredAt", visit.NoticeDeliveredAt);
        facts.Give("instrument", visit.NoticeInstrument);
        facts.Give("noticeInstrument", visit.NoticeInstrument);
        // Without one of its own, that of its task counts, which is given already.
        facts.Give("educationOn", visit.EducationOn);
        facts.GiveOrNone("inspectionEndedOn", visit.EndedOn);
        if (visit.Filings.Count > 0)
        {
            facts.Give("filedWith", visit.Filings.Select(f => f.Organ));
        }

        GatherRecord(facts, visit);
        var known = FromDossier.Any(facts.Knows) || visit.ResultCode is not null ? inDossier() : null;
        if (FromDossier.Any(facts.Knows))
        {
            facts.GiveOrNone("dispositionDecidedOn", known?.Dispositions.Select(d => (DateOnly?)d.OccurredOn).Max());
            facts.GiveOrNone("enteredOn", known?.EnteredOn);
            facts.GiveOrNone("publishedOn", known?.PublishedOn);
            facts.Give("publishedChannels", known?.Channels ?? []);
            facts.Give("notified", known?.Transfers.Select(t => t.Organ) ?? []);
        }

        if (visit.ResultCode is not null)
        {
            GatherResult(facts, visit, known?.Result ?? codes[visit.ResultCode]);
        }
    }

    private static void GatherDays(GatheredFacts facts, Visit visit)
    {
        var day = visit.EntryAt is { } entry ? BeijingTime.DayOf(entry) : visit.PlannedOn ?? visit.EndedOn;
        facts.Give("inspectionOn", day);
        facts.Give("entryAt", visit.EntryAt);
        if (visit.EntryAt is not null && facts.Knows("at"))
        {
            facts.Give("at", visit.EntryAt);
        }
        else
        {
            facts.Give("date", day);
        }
    }

    private static void GatherRecord(GatheredFacts facts, Visit visit)
    {
        var record = visit.Record;
        facts.GiveOrNone("registrationFormFilledOn", record.RegistrationFormFilledOn);
        facts.GiveOrNone("feedbackGivenOn", record.FeedbackGivenOn);
        facts.GiveOrNone("uploadedOn", record.UploadedOn);
        facts.Give("recordFormFilled", record.RecordFormFilled);
        facts.Give("truthful", record.Truthful);
        facts.Give("signedByResponsiblePerson", record.SignedByResponsiblePerson);
        facts.Give("sealAffixed", record.SealAffixed);
        facts.Give("reasonNoted", record.ReasonNoted);
        facts.Give("witness", record.Witness);

        // A notice that was delivered has its receipt here, or has none: that is not taken as in order.
        facts.Give("deliveryReceiptArchived", record.DeliveryReceiptArchived ?? (visit.NoticeDeliveredAt is null ? null : visit.NoticeReceipt is not null));
        facts.Give("filedInEntityDossier", record.FiledInEntityDossier);
        facts.Give("specialCircumstances", record.SpecialCircumstances);
    }

    private static void GatherResult(GatheredFacts facts, Visit visit, ResultCode code)
    {
        foreach (var (fact, value) in code.FactsFor(facts.Decision))
        {
            facts.Give(fact, value);
        }

        if (code.Facts.Values.Contains(Refused))
        {
            facts.Give("refusedOn", visit.EndedOn);
        }
    }
}
