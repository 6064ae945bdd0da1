using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Rules.Parameters;

namespace PolicyEngine.Rules.Layers;

/// <summary>Combines the parameters of layers, by id and period by period.</summary>
internal static class ParameterLayers
{
    public static ParameterSet Combine(IReadOnlyList<PolicyLayer> layers, DiagnosticBag bag)
    {
        var ids = layers.SelectMany(l => l.Parameters.Definitions).Select(d => d.Id).Distinct(StringComparer.Ordinal);
        return new ParameterSet(ids.Select(id => One(id, layers, bag)));
    }

    private static ParameterDefinition One(string id, IReadOnlyList<PolicyLayer> layers, DiagnosticBag bag)
    {
        var all = layers.Where(l => l.Parameters[id] is not null).Select(l => (Layer: l, Definition: l.Parameters[id]!)).ToList();
        var (first, highest) = all[0];
        var holders = all.Where(h => h.Definition.Type == highest.Type).ToList();
        foreach (var (_, definition) in all.Where(h => h.Definition.Type != highest.Type))
        {
            bag.Add(Messages.LayersDisagreeOnType(definition.At, id, definition.Type, first.Id, highest.Type));
        }

        var nearest = layers[^1];
        var days = holders.SelectMany(h => h.Definition.Values.SelectMany(v => Starts(v)).Append(h.Layer.From ?? DateOnly.MinValue))
            .Append(DateOnly.MinValue).Distinct().Order().ToList();
        var values = new List<DatedValue>();
        var reported = new HashSet<(SourcePosition, string)>();
        for (var i = 0; i < days.Count; i++)
        {
            DateOnly? to = i + 1 < days.Count ? days[i + 1].AddDays(-1) : null;
            if (Combined(id, days[i], holders, nearest, reported, bag) is { } value)
            {
                values.Add(value with { From = i == 0 ? null : days[i], To = to });
            }
        }

        // The clauses of each value are told with it; the definition's own are those of the nearest layer.
        var own = holders[^1].Layer == nearest ? holders[^1].Definition.Clauses : [];
        return highest with { Clauses = own, Values = values };
    }

    private static DatedValue? Combined(
        string id,
        DateOnly day,
        List<(PolicyLayer Layer, ParameterDefinition Definition)> holders,
        PolicyLayer nearest,
        HashSet<(SourcePosition, string)> reported,
        DiagnosticBag bag)
    {
        DatedValue? value = null;
        var decidedBy = new List<(PolicyLayer Layer, ParameterDefinition Definition)>();
        foreach (var holder in holders.Where(h => h.Layer.From is not { } from || day >= from))
        {
            if (holder.Definition.On(day) is not { } next)
            {
                continue;
            }

            // Not set leaves it open for a nearer layer, and takes nothing from a higher one.
            if (value?.Value is null || next.Value is null)
            {
                if (value?.Value is null)
                {
                    (value, decidedBy) = (next, [holder]);
                }

                continue;
            }

            var tightened = Tightening.Of(value.Value, next.Value);
            value = value with { Value = tightened.Value, At = tightened.NearerDecides ? next.At : value.At };
            if (tightened.NearerDecides)
            {
                decidedBy = tightened.HigherDecides ? [.. decidedBy, holder] : [holder];
            }

            if (tightened.Report is { } report)
            {
                var diagnostic = report(next.At, id, holder.Layer.Id, holders[0].Layer.Id);
                if (reported.Add((next.At, diagnostic.Id)))
                {
                    bag.Add(diagnostic);
                }
            }
        }

        return value is null ? null : value with { Clauses = [.. decidedBy.SelectMany(d => Clauses(d, nearest))] };
    }

    private static IEnumerable<string> Clauses((PolicyLayer Layer, ParameterDefinition Definition) holder, PolicyLayer nearest) =>
        holder.Layer == nearest ? [] : holder.Definition.Clauses.Select(c => LayerCombination.ClauseId(holder.Layer.Id, c));

    private static IEnumerable<DateOnly> Starts(DatedValue value)
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
}
