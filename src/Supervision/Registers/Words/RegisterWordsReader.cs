using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Rules.Json;
using PolicyEngine.Supervision.Diagnostics;

namespace PolicyEngine.Supervision.Registers;

/// <summary>Reads <c>registers.json</c>.</summary>
public static class RegisterWordsReader
{
    /// <summary>The lists; null, with diagnostics, where the file is not usable.</summary>
    public static RegisterWords? Read(LocatedValue file, DiagnosticBag bag)
    {
        if (ObjectReader.Of(file, "registers", bag) is not { } reader)
        {
            return null;
        }

        var before = bag.Count;
        var words = new RegisterWords(
            List(reader, "objectKinds", bag, Kind),
            List(reader, "objectStatuses", bag, Status),
            List(reader, "creditRiskClasses", bag, Word),
            List(reader, "libraries", bag, Word),
            List(reader, "locationClasses", bag, Word),
            List(reader, "inspectorCategories", bag, Word),
            List(reader, "recusalReasons", bag, Word),
            List(reader, "leaveKinds", bag, Word),
            Columns(reader, "objectColumns", bag),
            Columns(reader, "inspectorColumns", bag));
        reader.Close();
        return bag.Skip(before).Any(d => d.Severity == Severity.Error) ? null : words;
    }

    private static WordList<T> List<T>(ObjectReader reader, string name, DiagnosticBag bag, Func<ObjectReader, T?> read)
        where T : RegisterWord
    {
        var words = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var item in reader.Items(name, required: true))
        {
            if (ObjectReader.Of(item, name, bag) is not { } word)
            {
                continue;
            }

            var value = read(word);
            word.Close();
            if (value is not null && !words.TryAdd(value.Id, value))
            {
                bag.Add(SupervisionMessages.DuplicateWord(item.At, name, value.Id));
            }
        }

        return new WordList<T>([.. words.Values]);
    }

    private static RegisterWord? Word(ObjectReader reader)
    {
        var (id, label, aliases) = (reader.Text("id"), reader.Label("label"), reader.Texts("aliases"));
        return id is null || label is null ? null : new RegisterWord(id, label, [.. aliases.Select(a => a.Text)]);
    }

    private static ObjectKind? Kind(ObjectReader reader)
    {
        var word = Word(reader);
        var type = reader.Text("objectType");
        var codes = reader.Texts("creditCodes");
        return word is null || type is null ? null : new ObjectKind(word.Id, word.Label, word.Aliases, type, [.. codes.Select(c => c.Text)]);
    }

    private static ObjectStatus? Status(ObjectReader reader)
    {
        var word = Word(reader);
        var inspectable = reader.OptionalBoolean("inspectable", otherwise: false);
        return word is null ? null : new ObjectStatus(word.Id, word.Label, word.Aliases, inspectable);
    }

    internal static List<RegisterColumn> Columns(ObjectReader reader, string name, DiagnosticBag bag)
    {
        var columns = new List<RegisterColumn>();
        foreach (var item in reader.Items(name, required: true))
        {
            if (ObjectReader.Of(item, name, bag) is not { } column)
            {
                continue;
            }

            var (field, headers) = (column.Text("field"), column.Texts("headers", required: true));
            var required = column.OptionalBoolean("required", otherwise: false);
            column.Close();
            if (field is not null && headers.Count > 0)
            {
                columns.Add(new RegisterColumn(field, [.. headers.Select(h => h.Text)], required));
            }
        }

        return columns;
    }
}
