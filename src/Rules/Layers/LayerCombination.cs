using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Rules.RuleFiles;

namespace PolicyEngine.Rules.Layers;

/// <summary>
/// Combines the layers of one decision: nation, province, city, county. The higher prevails; a nearer one may tighten
/// it or fill what it leaves open. All layers' rules speak, and the order of precedence lets the stricter verdict win;
/// a rule sets aside rules of its own layer only.
/// </summary>
public static class LayerCombination
{
    /// <param name="layers">The highest first; at least one, all for the same decision.</param>
    /// <param name="bag">Receives a warning for each nearer value that is laxer, and so overridden.</param>
    /// <exception cref="ArgumentException">No layer is given.</exception>
    public static CombinedLayers Combine(IReadOnlyList<PolicyLayer> layers, DiagnosticBag bag)
    {
        if (layers.Count == 0)
        {
            throw new ArgumentException("At least one layer is needed.", nameof(layers));
        }

        if (layers is [{ From: null } only])
        {
            return new CombinedLayers(only.Parameters, only.Rules, only.Readings);
        }

        var nearest = layers[^1];
        var taken = layers.SelectMany(l => l.Rules.Rules).GroupBy(r => r.Name, StringComparer.Ordinal)
            .Where(g => g.Count() > 1).Select(g => g.Key).ToHashSet(StringComparer.Ordinal);
        var rules = layers.SelectMany(l => l.Rules.Rules.Select(r => Placed(r, l, l == nearest, taken))).ToList();
        return new CombinedLayers(
            ParameterLayers.Combine(layers, bag), new RuleFile(nearest.Rules.Decision, rules), Readings(layers, bag));
    }

    /// <summary>The clause's id in a combination, which tells the layer it is of unless that is the nearest.</summary>
    public static string ClauseId(string layer, string clause) => $"{layer}/{clause}";

    private static Rule Placed(Rule rule, PolicyLayer layer, bool nearest, HashSet<string> taken)
    {
        string Named(string name) => !nearest && taken.Contains(name) ? $"{layer.Id}:{name}" : name;
        var from = rule.ValidFrom is { } own && (layer.From is not { } start || own > start) ? own : layer.From;
        return rule with
        {
            Name = Named(rule.Name),
            Except = [.. rule.Except.Select(Named)],
            Clauses = nearest ? rule.Clauses : [.. rule.Clauses.Select(c => ClauseId(layer.Id, c))],
            ValidFrom = from,
            Layer = layer.Id,
        };
    }

    private static ReadingSet Readings(IReadOnlyList<PolicyLayer> layers, DiagnosticBag bag)
    {
        var taken = new Dictionary<string, (ReadingDeclaration Reading, string Layer)>(StringComparer.Ordinal);
        foreach (var layer in layers)
        {
            foreach (var reading in layer.Readings.Declarations)
            {
                if (!taken.TryAdd(reading.Id, (reading, layer.Id)) && taken[reading.Id].Reading.Taken != reading.Taken)
                {
                    bag.Add(Messages.ReadingOfHigherLayerPrevails(reading.At, reading.Id, layer.Id, taken[reading.Id].Layer));
                }
            }
        }

        return new ReadingSet(taken.Values.Select(t => t.Reading));
    }
}
