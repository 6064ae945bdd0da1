using System.Text.Json.Serialization;

namespace PolicyEngine.Supervision.Dossiers;

/// <summary>
/// Something that happened to one object, as it stands in the ledger. Never edited: a wrong one is corrected by a later
/// one that names it.
/// </summary>
/// <param name="Id">Unique.</param>
/// <param name="OccurredOn">The day on which it is claimed to have happened.</param>
/// <param name="RecordedAt">When the host took it in; a gap between the two is evidence.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ObjectDrawn), "object-drawn")]
[JsonDerivedType(typeof(VisitEnded), "visit-ended")]
[JsonDerivedType(typeof(ResultRecorded), "result-recorded")]
[JsonDerivedType(typeof(ResultEntered), "result-entered")]
[JsonDerivedType(typeof(ResultPublished), "result-published")]
[JsonDerivedType(typeof(DispositionDecided), "disposition-decided")]
[JsonDerivedType(typeof(CaseTransferred), "case-transferred")]
[JsonDerivedType(typeof(LibraryChanged), "library-changed")]
[JsonDerivedType(typeof(RegisterChanged), "register-changed")]
public abstract record DossierEvent(string Id, string ObjectId, DateOnly OccurredOn, DateTimeOffset RecordedAt)
{
    /// <summary>The event that this one takes the place of; null: it is new.</summary>
    public string? Corrects { get; init; }
}
