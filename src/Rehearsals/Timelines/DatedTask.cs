namespace PolicyEngine.Rehearsals;

/// <summary>A person's task with a due day.</summary>
/// <param name="Sequence">Where the journal has its end; the journal's length where it is open.</param>
/// <param name="Done">Null where it is open.</param>
/// <param name="IsLate">Done after its due moment, or open after it.</param>
internal sealed record DatedTask(int Sequence, string Name, string Title, DateOnly Due, DateOnly? Done, bool IsLate, IReadOnlyList<string> Clauses);
