using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace PolicyEngine.Supervision.Registers;

/// <summary>
/// A unified social credit code (GB 32100-2015): registering department, category, six digits of the division, nine
/// characters of the organisation code, and a check character. Always valid; compared by its text.
/// </summary>
[JsonConverter(typeof(CreditCodeJsonConverter))]
public readonly record struct CreditCode : IComparable<CreditCode>
{
    /// <summary>Characters in a code.</summary>
    public const int Length = 18;

    /// <summary>
    /// The characters of a code in the order of their values, 0–30. I, O, S, V and Z are not used, since they are
    /// mistaken for other characters.
    /// </summary>
    public const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    // 3^(i-1) mod 31, one a place. All differ, so that any two of the first 17 characters changed round are found; the
    // check character weighs 1, as the first does, so that only those two can change places unseen.
    private static readonly int[] Weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

    private readonly string? text;

    private CreditCode(string text) => this.text = text;

    /// <summary>The eighteen characters, upper case.</summary>
    public string Text => text ?? throw new InvalidOperationException("This credit code was never given a value.");

    /// <summary>Registering department and category: 91 an enterprise, 92 an individually owned business, 93 a cooperative.</summary>
    public ReadOnlySpan<char> Category => Text.AsSpan(0, 2);

    /// <summary>The division whose organ registered it (GB/T 2260), six digits.</summary>
    public ReadOnlySpan<char> Division => Text.AsSpan(2, 6);

    /// <summary>Who it is within the country (GB 11714), nine characters.</summary>
    public ReadOnlySpan<char> Organisation => Text.AsSpan(8, 9);

    /// <summary>The code, where the text is one: upper case, no blanks.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out CreditCode code) => TryParse(text, out code, out _);

    /// <summary>The code, or what is wrong with the text.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out CreditCode code, out CreditCodeFault fault)
    {
        code = default;
        fault = FaultOf(text);
        if (fault != CreditCodeFault.None)
        {
            return false;
        }

        code = new CreditCode(text.ToString());
        return true;
    }

    /// <summary>The code.</summary>
    /// <exception cref="FormatException">The text is not one.</exception>
    public static CreditCode Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out var code, out var fault) ? code : throw new FormatException($"'{text}' is not a unified social credit code: {fault}.");

    /// <summary>The code that begins with these 17 characters.</summary>
    /// <exception cref="FormatException">They do not begin a code.</exception>
    public static CreditCode Complete(ReadOnlySpan<char> first17)
    {
        if (first17.Length != Length - 1 || !TryCheckCharacter(first17, out var check))
        {
            throw new FormatException($"'{first17}' does not begin a unified social credit code.");
        }

        return Parse($"{first17}{check}");
    }

    /// <summary>The check character for 17 characters; false where one of them is not of the alphabet.</summary>
    public static bool TryCheckCharacter(ReadOnlySpan<char> first17, out char check)
    {
        var sum = 0;
        for (var i = 0; i < Weights.Length; i++)
        {
            var value = ValueOf(first17[i]);
            if (value < 0)
            {
                check = default;
                return false;
            }

            sum += value * Weights[i];
        }

        check = Alphabet[(31 - sum % 31) % 31];
        return true;
    }

    /// <summary>The first place, from 0, whose character cannot stand there; -1 where there is none.</summary>
    public static int MisplacedAt(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (ValueOf(text[i]) < 0 || (i is >= 2 and < 8 && !char.IsAsciiDigit(text[i])))
            {
                return i;
            }
        }

        return -1;
    }

    public int CompareTo(CreditCode other) => string.CompareOrdinal(text, other.text);

    public override string ToString() => text ?? "";

    private static CreditCodeFault FaultOf(ReadOnlySpan<char> text)
    {
        if (text.Length != Length)
        {
            return CreditCodeFault.Length;
        }

        if (MisplacedAt(text) >= 0)
        {
            return CreditCodeFault.Character;
        }

        TryCheckCharacter(text[..^1], out var check);
        return check == text[^1] ? CreditCodeFault.None : CreditCodeFault.CheckCharacter;
    }

    [SuppressMessage("Globalization", "CA1307", Justification = "The search for one character is ordinal.")]
    private static int ValueOf(char character) => character switch
    {
        >= '0' and <= '9' => character - '0',
        >= 'A' and <= 'Y' => Alphabet.IndexOf(character),
        _ => -1,
    };
}
