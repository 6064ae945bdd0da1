namespace PolicyEngine.Supervision.Profiles;

/// <summary>The profile's place in the hierarchy.</summary>
/// <param name="Level"><c>nation</c>, <c>province</c>, <c>city</c> or <c>county</c>.</param>
/// <param name="StandsOn">Id of the next higher profile, whose rules prevail; null where none is encoded.</param>
public sealed record ProfileLayer(string Level, string? StandsOn);
