namespace PolicyEngine.Supervision.Draws.Freezing;

/// <summary>An inspector who must keep away from an object.</summary>
/// <param name="Reason">Stays in the audit form; the public form never holds it.</param>
public sealed record Recusal(string Inspector, string Object, string Reason);
