namespace PolicyEngine.Supervision.Draws.Freezing;

/// <summary>Somebody present who contributes a number. Numbered 1, 2, … in the order of the list.</summary>
/// <param name="Role">As the public form shows it: 纪检监察, 人大代表, 政协委员, 企业代表, 公证.</param>
/// <param name="Name">Stays in the audit form.</param>
public sealed record Witness(string Role, string Name);
