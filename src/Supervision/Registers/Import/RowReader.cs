using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Supervision.Diagnostics;

namespace PolicyEngine.Supervision.Registers;

/// <summary>Reads the fields of the present line by name; a mistake is reported and gives null.</summary>
internal sealed class RowReader(CsvTable table, ColumnMap columns, MistakeList mistakes)
{
    private const int TextLimit = 500;
    private const char Unreadable = '\uFFFD';

    private static readonly char[] ListSeparators = ['、', '；', ';', '|'];

    /// <summary>The field without blanks around it; null where it is empty or the file has no such column.</summary>
    public string? Text(string field)
    {
        var index = columns.IndexOf(field);
        var text = index < 0 ? "" : table[index].Trim();
        if (text.Length == 0)
        {
            return null;
        }

        if (text.Contains(Unreadable))
        {
            Report(field, (at, header) => SupervisionMessages.BadEncoding(at, header));
            return null;
        }

        if (text.Length > TextLimit)
        {
            Report(field, (at, header) => SupervisionMessages.FieldTooLong(at, header, text.Length, TextLimit));
            return null;
        }

        return text;
    }

    /// <summary>The field; reported where it is empty.</summary>
    public string? Required(string field)
    {
        var text = Text(field);
        if (text is null && IsEmpty(field))
        {
            Report(field, (at, header) => SupervisionMessages.EmptyField(at, header));
        }

        return text;
    }

    /// <summary>The value of a list that the field names; null where it is empty.</summary>
    public T? Word<T>(string field, WordList<T> words)
        where T : RegisterWord
    {
        if (Text(field) is not { } text)
        {
            return null;
        }

        var word = words.Meant(text);
        if (word is null)
        {
            Report(field, (at, header) => SupervisionMessages.UnknownFieldValue(at, header, text, words.Texts, NearestText.Of(text, words.AllTexts)));
        }

        return word;
    }

    public T? RequiredWord<T>(string field, WordList<T> words)
        where T : RegisterWord =>
        Required(field) is null ? null : Word(field, words);

    public DateOnly? Date(string field)
    {
        if (Text(field) is not { } text)
        {
            return null;
        }

        if (RegisterDate.TryParse(text, out var date))
        {
            return date;
        }

        Report(field, (at, header) => SupervisionMessages.BadFieldDate(at, header, text));
        return null;
    }

    /// <summary>The entries of a list within one field, such as 食品、特种设备.</summary>
    public IReadOnlyList<string> List(string field) =>
        Text(field)?.Split(ListSeparators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    public bool IsEmpty(string field) => columns.IndexOf(field) is var i && (i < 0 || string.IsNullOrWhiteSpace(table[i]));

    /// <summary>Reports a mistake at a field.</summary>
    public void Report(string field, Func<SourcePosition, string, Diagnostic> message) =>
        mistakes.Add(message(table.At(Math.Max(columns.IndexOf(field), 0)), columns.HeaderOf(field)));
}
