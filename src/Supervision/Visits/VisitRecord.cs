namespace PolicyEngine.Supervision.Visits;

/// <summary>
/// What a visit's record says of how it was made: the facts of <c>record-completeness</c>. What nobody said is null, which
/// is something other than "no".
/// </summary>
public sealed record VisitRecord
{
    /// <summary>The day on which the registration form was filled in.</summary>
    public DateOnly? RegistrationFormFilledOn { get; init; }

    /// <summary>The day on which the object was told what was found.</summary>
    public DateOnly? FeedbackGivenOn { get; init; }

    /// <summary>The day on which the record was uploaded.</summary>
    public DateOnly? UploadedOn { get; init; }

    public bool? RecordFormFilled { get; init; }

    public bool? Truthful { get; init; }

    public bool? SignedByResponsiblePerson { get; init; }

    public bool? SealAffixed { get; init; }

    /// <summary>The record says why the signature is missing.</summary>
    public bool? ReasonNoted { get; init; }

    /// <summary>Somebody else signed as a witness.</summary>
    public bool? Witness { get; init; }

    public bool? DeliveryReceiptArchived { get; init; }

    public bool? FiledInEntityDossier { get; init; }

    public bool? SpecialCircumstances { get; init; }
}
