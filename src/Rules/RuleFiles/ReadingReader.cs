using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Rules.Json;
using PolicyEngine.Rules.Vocabulary;

namespace PolicyEngine.Rules.RuleFiles;

/// <summary>Collects the <c>x-readings</c> of all rule files of a profile.</summary>
internal static class ReadingReader
{
    public static ReadingSet Read(IEnumerable<LocatedValue> files, ISet<string> clauseIds, DiagnosticBag bag)
    {
        var found = new Dictionary<string, ReadingDeclaration>(StringComparer.Ordinal);
        foreach (var item in files.OfType<LocatedObject>().Select(f => f["x-readings"]).OfType<LocatedArray>().SelectMany(a => a.Items))
        {
            if (ReadOne(item, clauseIds, bag) is not { } declaration)
            {
                continue;
            }

            if (found.TryGetValue(declaration.Id, out var first) && !first.Agrees(declaration))
            {
                bag.Add(Messages.ReadingDeclaredTwice(declaration.At, declaration.Id, first.At));
            }

            found.TryAdd(declaration.Id, declaration);
        }

        return new ReadingSet(found.Values);
    }

    private static ReadingDeclaration? ReadOne(LocatedValue item, ISet<string> clauseIds, DiagnosticBag bag)
    {
        var reader = ObjectReader.Of(item, "reading", bag);
        if (reader is null)
        {
            return null;
        }

        var id = reader.Text("id");
        var clauses = ClauseReferences.Read(reader.Texts("clauses"), clauseIds, bag);
        var (question, reason) = (reader.Label("question"), reader.Label("reason"));
        var (options, taken) = (Options(reader.Required("options"), bag), reader.Required("taken"));
        reader.Close();
        if (id is null || question is null || reason is null || taken is null)
        {
            return null;
        }

        if (taken is not LocatedText text || !options.Exists(o => o.Id == text.Text))
        {
            bag.Add(Messages.UnknownReadingOption(taken.At, id, (taken as LocatedText)?.Text ?? taken.Described, options.Select(o => o.Id)));
            return null;
        }

        return new ReadingDeclaration(id, clauses, question, options, text.Text, reason, item.At);
    }

    private static List<(string Id, Label Label)> Options(LocatedValue? value, DiagnosticBag bag)
    {
        var options = new List<(string, Label)>();
        if (value is not LocatedObject o)
        {
            if (value is not null)
            {
                bag.Add(Messages.WrongJsonKind(value.At, "options", "an object", value.Described));
            }

            return options;
        }

        // A label is {zh, en}: the object reader reports what is wrong with one.
        var reader = ObjectReader.Of(o, "options", bag)!;
        foreach (var member in o.Members)
        {
            if (reader.Label(member.Name) is { } label)
            {
                options.Add((member.Name, label));
            }
        }

        return options;
    }
}
