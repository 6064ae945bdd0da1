using PolicyEngine.Supervision.Diagnostics;

namespace PolicyEngine.Supervision.Registers;

/// <summary>Reads a credit code as people type it, and says what is wrong with one that is none.</summary>
internal static class CreditCodeField
{
    /// <summary>The code; null where the field is empty, or is reported.</summary>
    public static CreditCode? Read(RowReader row, string field)
    {
        if (row.Text(field) is not { } typed)
        {
            return null;
        }

        var text = Plain(typed);
        if (CreditCode.TryParse(text, out var code, out var fault))
        {
            return code;
        }

        row.Report(field, (at, _) => fault switch
        {
            CreditCodeFault.Length => SupervisionMessages.CreditCodeLength(at, text),
            CreditCodeFault.Character when CreditCode.MisplacedAt(text) is var i =>
                SupervisionMessages.CreditCodeCharacter(at, text, i + 1, i is >= 2 and < 8 ? "a digit" : $"one of {CreditCode.Alphabet}", WithoutLookalikes(text)),
            _ => SupervisionMessages.CreditCodeCheck(at, text, CheckOf(text), ChangedBack(text)),
        });
        return null;
    }

    // Lower case and full-width forms say the same and are taken as meant.
    private static string Plain(string typed) =>
        string.Create(typed.Length, typed, (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                var c = source[i] is >= '！' and <= '～' ? (char)(source[i] - '！' + '!') : source[i];
                span[i] = char.ToUpperInvariant(c);
            }
        });

    private static char CheckOf(string text) => CreditCode.TryCheckCharacter(text.AsSpan(0, CreditCode.Length - 1), out var check) ? check : '?';

    /// <summary>The code with the letters that look like others replaced, where that is a code.</summary>
    private static string? WithoutLookalikes(string text)
    {
        var likely = text.Replace('O', '0').Replace('I', '1').Replace('Z', '2').Replace('S', '5').Replace('V', 'U');
        return CreditCode.TryParse(likely, out _) ? likely : null;
    }

    /// <summary>
    /// The code with two neighbours changed back, where exactly one such change makes both check characters fit: by chance
    /// that happens to one wrong code in twenty.
    /// </summary>
    private static string? ChangedBack(string text)
    {
        string? found = null;
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (text[i] == text[i + 1])
            {
                continue;
            }

            var changed = string.Concat(text.AsSpan(0, i), [text[i + 1], text[i]], text.AsSpan(i + 2));
            if (CreditCode.TryParse(changed, out var code) && OrganisationCode.CheckCharacter(code.Organisation[..^1]) == code.Organisation[^1])
            {
                if (found is not null)
                {
                    return null;
                }

                found = changed;
            }
        }

        return found;
    }
}
