namespace PolicyEngine.Supervision.Samples;

/// <summary>A word and how often it comes up beside the others of its list.</summary>
public sealed record SampleWord(string Id, int Weight);
