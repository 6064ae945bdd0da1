namespace PolicyEngine.Supervision.Samples;

/// <param name="Name">Without the division before it.</param>
/// <param name="Weight">Its share of the inspectors.</param>
public sealed record SampleDepartment(string Id, string Name, int Weight, IReadOnlyList<string> Specialities);
