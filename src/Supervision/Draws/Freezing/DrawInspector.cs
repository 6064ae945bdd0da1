namespace PolicyEngine.Supervision.Draws.Freezing;

/// <summary>One inspector of the frozen list. Numbers are given by the draw, not by the caller.</summary>
/// <param name="Id">The inspector's identity in the register (a pseudonym, never a name); unique in the draw.</param>
/// <param name="Qualifications">Codes of certificates, specialities and departments; order and repeats do not matter.</param>
/// <param name="Cap">Most visits of this draw that the inspector may be given, inclusive; null for no cap.</param>
/// <param name="Away">Slots in which the inspector is on leave (see <see cref="DrawSetup.SlotSize"/>).</param>
public sealed record DrawInspector(
    string Id, IReadOnlyList<string> Qualifications, int? Cap = null, IReadOnlyList<int>? Away = null);
