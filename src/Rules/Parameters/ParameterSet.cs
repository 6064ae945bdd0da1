using PolicyEngine.Rules.Expressions;
using PolicyEngine.Calendars;
using PolicyEngine.Rules.Values;

namespace PolicyEngine.Rules.Parameters;

/// <summary>All parameters of a locality.</summary>
public sealed class ParameterSet
{
    private readonly Dictionary<string, ParameterDefinition> byId;

    public ParameterSet(IEnumerable<ParameterDefinition> definitions)
    {
        Definitions = [.. definitions];
        byId = Definitions.ToDictionary(d => d.Id, StringComparer.Ordinal);
        ChangeDates = [.. Definitions.SelectMany(d => d.Values).SelectMany(Changes).Distinct().Order()];
        Types = Definitions.ToDictionary(d => d.Id, TypeOf, StringComparer.Ordinal);
    }

    public static ParameterSet Empty { get; } = new([]);

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<ParameterDefinition> Definitions { get; }

    /// <summary>The days, ascending, from which on some value differs from the day before's.</summary>
    public IReadOnlyList<DateOnly> ChangeDates { get; }

    /// <summary>What expressions may know of each.</summary>
    public IReadOnlyDictionary<string, ParameterType> Types { get; }

    /// <summary>The parameter with that id, or null.</summary>
    public ParameterDefinition? this[string id] => byId.GetValueOrDefault(id);

    /// <summary>The values in force on a day.</summary>
    public ParameterValues At(DateOnly day) =>
        new(Definitions.Select(d => KeyValuePair.Create(d.Id, d.On(day)?.Value)));

    private static IEnumerable<DateOnly> Changes(DatedValue value)
    {
        if (value.From is { } from)
        {
            yield return from;
        }

        if (value.To is { } to && to < DateOnly.MaxValue)
        {
            yield return to.AddDays(1);
        }
    }

    private static ParameterType TypeOf(ParameterDefinition definition)
    {
        var values = definition.Values.Select(v => v.Value).Where(v => v is not null);
        return definition.Kind switch
        {
            ValueKind.Codes => new ParameterType(definition.Kind, [.. values.Cast<IReadOnlySet<string>>().SelectMany(s => s).Distinct(StringComparer.Ordinal)]),
            ValueKind.Text => new ParameterType(definition.Kind, [.. values.Cast<string>().Distinct(StringComparer.Ordinal)]),
            ValueKind.Amount => new ParameterType(definition.Kind, Units: [.. values.Cast<Amount>().Select(a => a.Unit).Distinct()]),
            _ => new ParameterType(definition.Kind),
        };
    }
}
