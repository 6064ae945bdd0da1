using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Rules.Json;
using PolicyEngine.Rules.Values;
using PolicyEngine.Rules.Vocabulary;

namespace PolicyEngine.Rules.Parameters;

/// <summary>Reads <c>parameters.json</c>.</summary>
public static class ParameterReader
{
    /// <summary>The parameters that could be read; all mistakes are in the bag.</summary>
    public static ParameterSet Read(LocatedValue file, DiagnosticBag bag)
    {
        var reader = ObjectReader.Of(file, "parameter file", bag);
        if (reader?.Required("parameters") is not { } value)
        {
            return ParameterSet.Empty;
        }

        reader.Close();
        if (value is not LocatedObject parameters)
        {
            bag.Add(Messages.WrongJsonKind(value.At, "parameters", "an object", value.Described));
            return ParameterSet.Empty;
        }

        return new ParameterSet(parameters.Members.Select(m => ReadOne(m, bag)).OfType<ParameterDefinition>());
    }

    private static ParameterDefinition? ReadOne(LocatedMember member, DiagnosticBag bag)
    {
        var reader = ObjectReader.Of(member.Value, member.Name, bag);
        if (reader is null)
        {
            return null;
        }

        var type = reader.Word("type", ParameterTypes.Words);
        var label = reader.OptionalLabel("label");
        string[] clauses = [.. reader.Texts("clauses", required: true).Select(t => t.Text)];
        var principle = reader.OptionalWord("strength", Strengths.Words) == Strengths.Principle;
        var items = reader.Items("values", required: true);
        reader.Close();
        if (type is null)
        {
            return null;
        }

        var kind = ParameterTypes.KindOf(type);
        if (!FactName.IsValid(kind == ValueKind.Deadline ? member.Name.Replace("-", "", StringComparison.Ordinal) : member.Name))
        {
            bag.Add(Messages.BadParameterName(member.At, member.Name));
        }

        if (items.Count == 0)
        {
            bag.Add(Messages.ParameterWithoutValue(reader.At, member.Name));
        }

        var values = items.Select(i => ReadValue(i, type, bag)).OfType<DatedValue>().OrderBy(v => v.From ?? DateOnly.MinValue).ToList();
        foreach (var (earlier, later) in values.Zip(values.Skip(1)))
        {
            if (earlier.To is not { } to || to >= (later.From ?? DateOnly.MinValue))
            {
                bag.Add(Messages.ValuesOverlap(later.At, member.Name, later.From ?? DateOnly.MinValue));
            }
        }

        return new ParameterDefinition(member.Name, type, kind, label, clauses, principle, values, member.At);
    }

    private static DatedValue? ReadValue(LocatedValue item, string type, DiagnosticBag bag)
    {
        var reader = ObjectReader.Of(item, "value", bag);
        if (reader is null)
        {
            return null;
        }

        var (from, to) = (reader.OptionalDate("from"), reader.OptionalDate("to"));
        var value = reader.Required("value");
        reader.Close();
        if (from is { } f && to is { } t && t < f)
        {
            bag.Add(Messages.PeriodReversed(item.At, f, t));
            return null;
        }

        if (value is null)
        {
            return null;
        }

        var read = value is LocatedNull ? null : ParameterTypes.ReadValue(type, value, bag);
        return read is null && value is not LocatedNull ? null : new DatedValue(from, to, read, item.At, []) { Source = value };
    }
}
