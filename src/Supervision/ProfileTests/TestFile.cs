using PolicyEngine.Rules.Diagnostics;

namespace PolicyEngine.Supervision.ProfileTests;

/// <summary>A locality's own test cases for one decision.</summary>
public sealed record TestFile(string Decision, IReadOnlyList<TestCase> Cases, SourcePosition At);
