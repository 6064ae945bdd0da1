namespace PolicyEngine.Supervision.Registers;

/// <summary>An inspector as an import gives one: the name still beside the number. Whoever keeps it puts the name under a pseudonym.</summary>
/// <param name="Name">Personal.</param>
public sealed record ImportedInspector(Inspector Inspector, string Name);
