using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace PolicyEngine.Transactions;

/// <summary>The name of an entry: <c>stream#sequence</c>.</summary>
public static class LedgerId
{
    public static string Of(string stream, long sequence) => string.Create(CultureInfo.InvariantCulture, $"{stream}#{sequence}");

    /// <summary>Takes an id apart; false where it is none.</summary>
    public static bool TryParse(string id, [NotNullWhen(true)] out string? stream, out long sequence)
    {
        var sign = id.LastIndexOf('#');
        stream = sign > 0 ? id[..sign] : null;
        sequence = 0;
        return stream is not null
            && long.TryParse(id.AsSpan(sign + 1), NumberStyles.None, CultureInfo.InvariantCulture, out sequence)
            && sequence > 0;
    }
}
