using System.Text;

namespace PolicyEngine.Workflows.Expressions;

/// <summary>
/// Replaces the names of Elsa's C# dialect (<c>Variables.X</c>, <c>Variables.Get("X")</c>, <c>Input.Get("Y")</c>) by
/// single names that the rule language can look up. Each takes as much room in the file as what it stands for, so that
/// a mistake after it is still shown in its right column.
/// </summary>
internal sealed class DialectNames
{
    private readonly string text;
    private readonly StringBuilder mapped = new();
    private readonly List<DialectName> found = [];
    private int at;

    private DialectNames(string text) => this.text = text;

    /// <summary>The text with single names, and what they stand for.</summary>
    public static (string Text, IReadOnlyList<DialectName> Names) Replace(string text)
    {
        var names = new DialectNames(text);
        names.Run();
        return (names.mapped.ToString(), names.found);
    }

    private void Run()
    {
        while (at < text.Length)
        {
            if (text[at] == '"')
            {
                CopyLiteral();
            }
            else if (StartsName() && (Reference("Variables", true) || Reference("Input", false)))
            {
                // Taken; the cursor has moved on.
            }
            else
            {
                mapped.Append(text[at++]);
            }
        }
    }

    private bool StartsName() => char.IsLetter(text[at]) && (at == 0 || !(IsNamePart(text[at - 1]) || text[at - 1] == '.'));

    private void CopyLiteral()
    {
        var end = at + 1;
        while (end < text.Length && text[end] != '"')
        {
            end += text[end] == '\\' ? 2 : 1;
        }

        end = Math.Min(end + 1, text.Length);
        mapped.Append(text, at, end - at);
        at = end;
    }

    private bool Reference(string owner, bool variable)
    {
        if (string.CompareOrdinal(text, at, owner, 0, owner.Length) != 0)
        {
            return false;
        }

        var cursor = Skip(at + owner.Length);
        if (cursor >= text.Length || text[cursor] != '.')
        {
            return false;
        }

        cursor = Skip(cursor + 1);
        var end = NameEnd(cursor);
        var member = text[cursor..end];
        if (member == "Get")
        {
            return Getter(end, variable);
        }

        return variable && member.Length > 0 && Take(member, end, variable);
    }

    // .Get("X") or .Get<bool>("X"): the type argument is Elsa's own cast, and the declared type says it already.
    private bool Getter(int cursor, bool variable)
    {
        cursor = Skip(cursor);
        if (cursor < text.Length && text[cursor] == '<')
        {
            var close = text.IndexOf('>', cursor);
            if (close < 0)
            {
                return false;
            }

            cursor = Skip(close + 1);
        }

        if (cursor >= text.Length || text[cursor] != '(')
        {
            return false;
        }

        var open = Skip(cursor + 1);
        var quote = open < text.Length && text[open] == '"' ? text.IndexOf('"', open + 1) : -1;
        var end = quote < 0 ? -1 : Skip(quote + 1);
        return end >= 0 && end < text.Length && text[end] == ')' && Take(text[(open + 1)..quote], end + 1, variable);
    }

    private bool Take(string name, int end, bool variable)
    {
        // The rule language counts a quote as two columns, since JSON escapes it.
        var width = text[at..end].Sum(c => c is '"' or '\\' or '\t' or '\n' or '\r' ? 2 : 1);
        var stem = $"{(variable ? "Variables" : "Input")}_{found.Count}_";
        var id = stem + new string('_', Math.Max(0, width - stem.Length));
        var known = found.Find(n => n.Name == name && n.IsVariable == variable && n.Identifier.Length == id.Length);
        if (known is null)
        {
            known = new DialectName(id, name, variable);
            found.Add(known);
        }

        mapped.Append(known.Identifier);
        at = end;
        return true;
    }

    private int Skip(int from)
    {
        while (from < text.Length && char.IsWhiteSpace(text[from]))
        {
            from++;
        }

        return from;
    }

    private int NameEnd(int from)
    {
        while (from < text.Length && IsNamePart(text[from]))
        {
            from++;
        }

        return from;
    }

    private static bool IsNamePart(char c) => char.IsLetterOrDigit(c) || c == '_';
}
