namespace PolicyEngine.Supervision.Draws.ImportedDraws;

/// <summary>A draw that the provincial platform made: what it says of it. There is nothing to compute again.</summary>
/// <param name="Task">The platform's number of the task.</param>
/// <param name="DrawnOn">The day of the draw; null where the platform does not say.</param>
/// <param name="Population">The population that it says it drew from (抽查基数); null where it does not say.</param>
/// <param name="Percent">The ratio that it says it drew; null where it does not say.</param>
/// <param name="Visits">In the order of the file.</param>
public sealed record ImportedDraw(string Task, DateOnly? DrawnOn, int? Population, decimal? Percent, IReadOnlyList<ImportedVisit> Visits);
