namespace PolicyEngine.Supervision.Draws.Freezing;

/// <summary>A domestic public value that is fixed in advance, before anybody can know it.</summary>
/// <param name="Name">Which publication, for example a national lottery; never a foreign or an internet beacon.</param>
/// <param name="Issue">The issue number whose value will be typed in.</param>
public sealed record PublicSource(string Name, string Issue);
