namespace PolicyEngine.Rehearsals;

/// <summary>An answer that cannot be made. The message says why, for a person.</summary>
public sealed class AnswerFault(string reason) : Exception(reason);
