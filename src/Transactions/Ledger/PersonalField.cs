namespace PolicyEngine.Transactions;

/// <summary>A member of a payload that is about a person.</summary>
/// <param name="Pointer">JSON pointer (RFC 6901) into the payload: <c>/signer/name</c>.</param>
/// <param name="Person">Whose it is: an id of <see cref="IPersonalData.NewPerson"/>.</param>
public sealed record PersonalField(string Pointer, string Person);
