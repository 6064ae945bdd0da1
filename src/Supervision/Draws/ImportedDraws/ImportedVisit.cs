namespace PolicyEngine.Supervision.Draws.ImportedDraws;

/// <summary>One drawn object of the platform, with the inspectors that the platform matched to it.</summary>
/// <param name="Line">Where it stands in the file: its line, or its place in the list from 1.</param>
/// <param name="Object">Id of the object as in the register.</param>
/// <param name="Inspectors">Ids of the inspectors; empty where the platform has matched none.</param>
public sealed record ImportedVisit(int Line, string Object, IReadOnlyList<string> Inspectors);
