namespace PolicyEngine.Transactions;

/// <summary>What is to be appended to the ledger. The host adds when it was recorded, by whom, and its place.</summary>
/// <param name="Stream">What it is about: <c>case/…</c>, <c>register/…</c>, <c>profile/…</c>. Entries of one stream are a hash chain.</param>
/// <param name="Type">What happened, in kebab-case: <c>plan-approved</c>.</param>
/// <param name="Payload">A JSON object; kept byte for byte, personal fields apart.</param>
/// <param name="OccurredOn">The day on which it is claimed to have happened (Beijing); null where nothing is claimed.</param>
public sealed record LedgerEntry(string Stream, string Type, string Payload, DateOnly? OccurredOn = null)
{
    /// <summary>
    /// The members of the payload that are about a person. Their values are taken out and lie encrypted under the
    /// person's key; the entry holds a pseudonym in their place.
    /// </summary>
    public IReadOnlyList<PersonalField> Personal { get; init; } = [];
}
