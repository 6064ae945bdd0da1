using System.Text.RegularExpressions;

namespace PolicyEngine.Activities.Acts;

/// <summary>Words as the ledger calls its entries: <c>meeting-held</c>.</summary>
internal static partial class KebabCase
{
    public static bool Is(string text) => Pattern().IsMatch(text);

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
