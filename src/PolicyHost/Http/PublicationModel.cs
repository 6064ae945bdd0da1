namespace PolicyEngine.PolicyHost.Http;

/// <summary>A result was made public.</summary>
/// <param name="Channels">Where: values of the fact <c>publishedChannels</c>.</param>
/// <param name="On">The day of the publication; null: today.</param>
internal sealed record PublicationModel(IReadOnlyList<string>? Channels, DateOnly? On = null);
