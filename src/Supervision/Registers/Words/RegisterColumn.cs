namespace PolicyEngine.Supervision.Registers;

/// <summary>A column of an imported register.</summary>
/// <param name="Field">What it holds, by the importer's name.</param>
/// <param name="Headers">The headers by which it is known; exports write the first.</param>
public sealed record RegisterColumn(string Field, IReadOnlyList<string> Headers, bool Required);
