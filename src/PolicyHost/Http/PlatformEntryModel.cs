namespace PolicyEngine.PolicyHost.Http;

/// <summary>A result was entered on a platform.</summary>
/// <param name="Platform">One of the profile's platforms.</param>
/// <param name="On">The day of the entry; null: today.</param>
internal sealed record PlatformEntryModel(string? Platform, DateOnly? On = null);
