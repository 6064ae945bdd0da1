namespace PolicyEngine.Rules.Vocabulary;

/// <summary>A text for people: Chinese first, English by switch.</summary>
public sealed record Label(string Zh, string En);
