namespace PolicyEngine.Supervision.Samples;

/// <summary>Where a sample register lies, from a county to a province.</summary>
/// <param name="Id">A locality's id, or one of an invented area.</param>
/// <param name="Objects">How many objects such an area has.</param>
/// <param name="Inspectors">How many inspectors such an area has.</param>
/// <param name="Divisions">At least one.</param>
public sealed record SampleArea(string Id, long Objects, int Inspectors, IReadOnlyList<SampleDivision> Divisions);
