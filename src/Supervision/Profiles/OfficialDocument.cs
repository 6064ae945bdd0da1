using PolicyEngine.Rules.Vocabulary;

namespace PolicyEngine.Supervision.Profiles;

/// <summary>The document that a profile encodes.</summary>
/// <param name="Sha256">Hash of its text, lower-case hexadecimal.</param>
public sealed record OfficialDocument(Label Title, string? Number, DateOnly IssuedOn, string Sha256);
