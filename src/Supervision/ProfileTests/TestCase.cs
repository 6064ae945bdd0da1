using PolicyEngine.Rules.Diagnostics;

namespace PolicyEngine.Supervision.ProfileTests;

/// <summary>One question and what is expected of its outcome.</summary>
/// <param name="Facts">The facts as JSON, UTF-8.</param>
/// <param name="Regular">Whether facts that are not given are taken as regular.</param>
public sealed record TestCase(string Name, byte[] Facts, bool Regular, DateOnly? AsOf, Expectation Expect, SourcePosition At);
