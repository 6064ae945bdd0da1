namespace PolicyEngine.Rules.RuleFiles;

/// <summary>A rule's deadline.</summary>
/// <param name="Parameter">A parameter of type <c>deadline</c>.</param>
/// <param name="Done">Index of the fact that says when it was done; -1 where only the due day is reported.</param>
/// <param name="AsOf">Index of the fact that says on which day one looks; -1 for none.</param>
/// <param name="Speaks">False: only the due day is reported.</param>
public sealed record DeadlineUse(string Parameter, int Done, int AsOf, bool Speaks);
