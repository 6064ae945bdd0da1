namespace PolicyEngine.Supervision.Registers;

/// <summary>
/// The nine characters within a credit code that say who it is (GB 11714): eight, and a check character of their own.
/// Registers hold old entries whose check character is wrong, so that it is made when a code is made and not asked of
/// codes that are read.
/// </summary>
public static class OrganisationCode
{
    private static readonly int[] Weights = [3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>The check character of eight digits and upper-case letters: a digit or X.</summary>
    /// <exception cref="ArgumentException">There are not eight, or one is something else.</exception>
    public static char CheckCharacter(ReadOnlySpan<char> first8)
    {
        if (first8.Length != Weights.Length)
        {
            throw new ArgumentException($"'{first8}' has not eight characters.", nameof(first8));
        }

        var sum = 0;
        for (var i = 0; i < Weights.Length; i++)
        {
            sum += Weights[i] * first8[i] switch
            {
                >= '0' and <= '9' and var digit => digit - '0',
                >= 'A' and <= 'Z' and var letter => letter - 'A' + 10,
                _ => throw new ArgumentException($"'{first8}' has something other than digits and upper-case letters.", nameof(first8)),
            };
        }

        return (11 - sum % 11) switch { 10 => 'X', 11 => '0', var digit => (char)('0' + digit) };
    }
}
