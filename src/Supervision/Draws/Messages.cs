namespace PolicyEngine.Supervision.Draws;

/// <summary>
/// Owns every message of draws. One factory method a message; the parts of this class lie beside each other, one file a
/// concept. Ids: PE130x–PE132x freezing and teams, PE133x commitments, PE134x entries, PE135x verification, PE136x–PE138x
/// imported draws.
/// </summary>
internal static partial class Messages
{
    private static DrawMistake Bad(string id, string subject, string text) => new(id, MistakeKind.BadInput, subject, text);
}
