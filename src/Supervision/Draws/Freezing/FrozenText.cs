using System.Text;

namespace PolicyEngine.Supervision.Draws.Freezing;

/// <summary>Which texts may be frozen: what a record holds must read the same everywhere.</summary>
internal static class FrozenText
{
    public const int LongestId = 200;
    public const int LongestStatement = 4000;

    /// <summary>Not empty, no white space at the ends, no control characters, whole Unicode characters only.</summary>
    public static bool IsUsable(string? text, int longest)
    {
        if (string.IsNullOrEmpty(text) || text.Length > longest || char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1]))
        {
            return false;
        }

        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsControl(text[i]))
            {
                return false;
            }

            if (char.IsSurrogate(text[i]))
            {
                if (!Rune.TryGetRuneAt(text, i, out _))
                {
                    return false;
                }

                i++;
            }
        }

        return true;
    }
}
