using System.Globalization;

namespace PolicyEngine.Rules.Expressions.Checking;

/// <summary>Which of C#'s many ways to write a number or a text the rule language shares.</summary>
internal static class LiteralText
{
    private const int MostDigits = 28;

    // Readers of C# without our decimals hold whole numbers up to 2^64.
    private const int MostWholeDigits = 19;

    /// <summary>The number, or null for hex, binary, separators, exponents, suffixes and what a decimal cannot hold.</summary>
    public static decimal? Number(string token)
    {
        var digits = token.Count(char.IsAsciiDigit);
        var point = token.IndexOf('.', StringComparison.Ordinal);
        var plain = digits <= MostDigits && (point < 0 ? digits : point) <= MostWholeDigits && token.All(c => char.IsAsciiDigit(c) || c == '.') && char.IsAsciiDigit(token[0]) && char.IsAsciiDigit(token[^1]);
        return plain && decimal.TryParse(token, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    /// <summary>Whether a text token escapes nothing but quotes and backslashes.</summary>
    public static bool IsPlain(string token)
    {
        if (token is not ['"', .., '"'])
        {
            return false;
        }

        for (var i = 1; i < token.Length - 1; i++)
        {
            if (token[i] == '\\' && token[++i] is not ('"' or '\\'))
            {
                return false;
            }
        }

        return true;
    }
}
