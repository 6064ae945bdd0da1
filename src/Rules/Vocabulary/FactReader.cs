using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Rules.Json;
using PolicyEngine.Rules.Values;

namespace PolicyEngine.Rules.Vocabulary;

/// <summary>Reads one fact of a vocabulary file; its regular value comes later, when all facts are known.</summary>
internal static class FactReader
{
    /// <param name="Regular">As it stands in the file, or null.</param>
    public sealed record Read(FactDefinition Fact, IReadOnlyList<Label> ValueLabels, LocatedValue? Regular);

    public static Read? ReadFact(LocatedValue value, int index, DiagnosticBag bag)
    {
        var reader = ObjectReader.Of(value, "fact", bag);
        if (reader is null)
        {
            return null;
        }

        var name = reader.Text("name");
        var label = reader.Label("label");
        var type = reader.Word("type", FactKinds.Words);
        var nullable = reader.OptionalBoolean("nullable", false);
        var person = reader.OptionalBoolean("person", false);
        var catchAll = reader.OptionalBoolean("catchAll", false);
        var regular = reader.Optional("regular");
        var (minimum, maximum) = (reader.OptionalNumber("minimum"), reader.OptionalNumber("maximum"));
        var values = reader.Optional("values");
        reader.Close();
        if (name is not null && !FactName.IsValidFact(name))
        {
            bag.Add(Messages.BadFactName(reader.At, name));
            return null;
        }

        if (name is null || label is null || type is null)
        {
            return null;
        }

        var kind = FactKinds.KindOf(type);
        if (kind != ValueKind.Number && (minimum ?? maximum) is not null)
        {
            bag.Add(Messages.MemberDoesNotFitType(reader.At, "minimum, maximum", name, type));
        }

        var (codes, labels) = Values(values, kind, name, type, reader.At, bag);
        var fact = new FactDefinition(index, name, label, kind, type == "integer", nullable, codes, minimum, maximum, person, catchAll);
        return new Read(fact, labels, regular);
    }

    private static (List<string> Codes, List<Label> Labels) Values(
        LocatedValue? values, ValueKind kind, string fact, string type, SourcePosition at, DiagnosticBag bag)
    {
        var (codes, labels) = (new List<string>(), new List<Label>());
        var coded = kind is ValueKind.Code or ValueKind.Codes;
        switch (values)
        {
            case null when coded:
                bag.Add(Messages.MissingMember(at, "values"));
                break;
            case null:
                break;
            case not null when !coded:
                bag.Add(Messages.MemberDoesNotFitType(values.At, "values", fact, type));
                break;
            case LocatedText { Text: VocabularyReader.DutiesOfProfile }:
                break; // filled by DecisionDefinition.WithValues when a profile is read
            case LocatedArray list:
                foreach (var item in list.Items)
                {
                    ReadValue(item, fact, codes, labels, bag);
                }

                break;
            default:
                bag.Add(Messages.WrongJsonKind(values.At, "values", "a list of {id, label}", values.Described));
                break;
        }

        if (kind == ValueKind.Codes && codes.Count > VocabularyReader.MostValues)
        {
            bag.Add(Messages.TooManyValues(values!.At, fact, codes.Count, VocabularyReader.MostValues));
        }

        return (codes, labels);
    }

    private static void ReadValue(LocatedValue item, string fact, List<string> codes, List<Label> labels, DiagnosticBag bag)
    {
        var reader = ObjectReader.Of(item, "value", bag);
        if (reader is null)
        {
            return;
        }

        var (id, label) = (reader.Text("id"), reader.Label("label"));
        reader.Close();
        if (id is null || label is null)
        {
            return;
        }

        if (codes.Contains(id))
        {
            bag.Add(Messages.DuplicateName(reader.At, $"value of '{fact}'", id));
            return;
        }

        codes.Add(id);
        labels.Add(label);
    }
}
