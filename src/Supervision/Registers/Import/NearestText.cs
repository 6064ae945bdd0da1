using PolicyEngine.Rules.Diagnostics;

namespace PolicyEngine.Supervision.Registers;

/// <summary>The nearest known text for Chinese words: of two characters each, where two edits make anything of anything.</summary>
internal static class NearestText
{
    /// <summary>The nearest that shares a character with the text; null where none does.</summary>
    public static string? Of(string text, IEnumerable<string> known) =>
        NearestName.Of(text, known.Where(k => k.AsSpan().IndexOfAny(text) >= 0));
}
