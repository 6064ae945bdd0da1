namespace PolicyEngine.Supervision.Samples;

/// <summary>A county or a district.</summary>
/// <param name="Code">Six digits (GB/T 2260).</param>
/// <param name="Short">The name as entities bear it: without 县 or 区.</param>
/// <param name="Weight">Its share of the area's entities.</param>
public sealed record SampleDivision(string Code, string Name, string Short, int Weight);
