namespace PolicyEngine.Storage;

/// <summary>What a document is found by. What does not apply is null.</summary>
/// <param name="Parent">What it belongs to: a unit, a plan, a task.</param>
/// <param name="Subject">Whom it is about: an object.</param>
internal readonly record struct DocumentKeys(string? Jurisdiction = null, string? Parent = null, string? Subject = null, int? Year = null, DateOnly? Day = null);
