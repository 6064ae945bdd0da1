namespace PolicyEngine.Supervision.Draws.Keeping;

/// <summary>The registers as they stood when the lists were frozen, in one consistent reading.</summary>
/// <param name="Register">Its name.</param>
/// <param name="Run">Which import was in force.</param>
/// <param name="Objects">How many objects were read.</param>
/// <param name="ObjectsSha256">SHA-256 over every object that was read, in order of id; lower-case hexadecimal. <see cref="SnapshotHash"/> says how.</param>
/// <param name="Inspectors">How many inspectors were read.</param>
/// <param name="InspectorsSha256">The same over the inspectors, without what is private of them.</param>
public sealed record RegisterSnapshot(string Register, long Run, int Objects, string ObjectsSha256, int Inspectors, string InspectorsSha256);
