namespace PolicyEngine.Rehearsals;

/// <summary>One rehearsal.</summary>
/// <param name="Jurisdiction">The locality's id; also the name of its registers.</param>
/// <param name="Seed">Decides the registers and all chance.</param>
/// <param name="Until">Last day that is played, inclusive; null: the file's end.</param>
public sealed record RehearsalSettings(string Jurisdiction, RehearsalFile File, ulong Seed, DateOnly? Until = null, LateStep? Late = null)
{
    /// <summary>Last day that is played, inclusive.</summary>
    public DateOnly LastDay => Until is { } until && until < File.End ? until : File.End;
}
