using PolicyEngine.Rules.Vocabulary;

namespace PolicyEngine.Supervision.Registers;

/// <summary>A value of one of the register's lists.</summary>
/// <param name="Aliases">Other texts by which imports may name it.</param>
public record RegisterWord(string Id, Label Label, IReadOnlyList<string> Aliases);
