using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Rules.Json;
using PolicyEngine.Rules.Vocabulary;
using PolicyEngine.Supervision.Diagnostics;

namespace PolicyEngine.Supervision.Results;

/// <summary>Reads <c>result-codes.json</c>.</summary>
public static class ResultCodesReader
{
    /// <summary>The codes; null, with diagnostics, where the file is not usable.</summary>
    /// <param name="decisions">The vocabulary: a fact or a value that no decision knows is a mistake.</param>
    /// <param name="statuses">The statuses that a register knows: another one is a mistake. Null: they are not known.</param>
    public static ResultCodes? Read(
        LocatedValue file, IReadOnlyCollection<DecisionDefinition> decisions, DiagnosticBag bag, IReadOnlyCollection<string>? statuses = null)
    {
        if (ObjectReader.Of(file, "result codes", bag) is not { } reader)
        {
            return null;
        }

        var before = bag.Count;
        var codes = new Dictionary<string, ResultCode>(StringComparer.Ordinal);
        foreach (var item in reader.Items("codes", required: true))
        {
            if (ObjectReader.Of(item, "code", bag) is { } code && ReadCode(code, decisions, bag, statuses) is { } read && !codes.TryAdd(read.Id, read))
            {
                bag.Add(SupervisionMessages.DuplicateWord(item.At, "codes", read.Id));
            }
        }

        reader.Close();
        if (codes.Values.Count(c => c.Initial) != 1)
        {
            bag.Add(SupervisionMessages.NoInitialCode(file.At));
        }

        return bag.Skip(before).Any(d => d.Severity == Severity.Error) ? null : new ResultCodes([.. codes.Values]);
    }

    private static ResultCode? ReadCode(
        ObjectReader reader, IReadOnlyCollection<DecisionDefinition> decisions, DiagnosticBag bag, IReadOnlyCollection<string>? statuses)
    {
        var (id, label, aliases) = (reader.Text("id"), reader.Label("label"), reader.Texts("aliases"));
        var (initial, inspected, followUp) =
            (reader.OptionalBoolean("initial", false), reader.OptionalBoolean("inspected", false), reader.OptionalBoolean("followUp", false));
        var status = statuses is null ? reader.OptionalText("objectStatus") : reader.OptionalWord("objectStatus", statuses);
        var facts = reader.Required("facts") is LocatedObject f ? ReadFacts(f, decisions, bag) : [];
        reader.Close();
        return id is null || label is null
            ? null
            : new ResultCode(id, label, [.. aliases.Select(a => a.Text)], initial, inspected, followUp, status, facts);
    }

    private static Dictionary<string, string> ReadFacts(LocatedObject source, IReadOnlyCollection<DecisionDefinition> decisions, DiagnosticBag bag)
    {
        var facts = new Dictionary<string, string>(StringComparer.Ordinal);
        var reader = ObjectReader.Of(source, "facts", bag)!;
        foreach (var member in source.Members)
        {
            var known = decisions.Select(d => d.Fact(member.Name)).OfType<FactDefinition>().SelectMany(f => f.Values).Distinct().ToList();
            if (known.Count == 0)
            {
                bag.Add(SupervisionMessages.UnknownResultFact(member.At, member.Name, decisions.SelectMany(d => d.Facts).Select(f => f.Name).Distinct()));
            }
            else if (reader.Word(member.Name, known) is { } value)
            {
                facts[member.Name] = value;
            }
        }

        return facts;
    }
}
