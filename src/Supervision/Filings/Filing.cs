namespace PolicyEngine.Supervision.Filings;

/// <summary>Something was put on file (备案) with an organ.</summary>
/// <param name="Subject">What was filed, by the vocabulary's <c>subject</c> of <c>filing</c>.</param>
/// <param name="Organ">With whom, by the vocabulary's organs.</param>
/// <param name="On">The day on which it was filed.</param>
public sealed record Filing(string Subject, string Organ, DateOnly On)
{
    /// <summary>The form that was filled in; null where none is prescribed.</summary>
    public string? Form { get; init; }
}
