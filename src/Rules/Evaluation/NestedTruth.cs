using PolicyEngine.Rules.Expressions;
using PolicyEngine.Rules.Expressions.Tracing;
using PolicyEngine.Rules.Values;

namespace PolicyEngine.Rules.Evaluation;

/// <summary>Nested rules under an operator.</summary>
internal sealed class NestedTruth(bool all, string[] names, Truth[] parts) : Truth
{
    private readonly Tri decided = all ? Tri.False : Tri.True;

    public override void CollectMissing(FactFrame frame, ref FactMask into)
    {
        foreach (var part in parts)
        {
            if (part.Value(frame) == Tri.Unknown)
            {
                part.CollectMissing(frame, ref into);
            }
        }
    }

    public override ExpressionTrace Trace(FactFrame frame)
    {
        var truth = Value(frame);
        var traces = parts.Select(p => p.Trace(frame)).Select((t, i) => t with { Text = $"{names[i]}: {t.Text}" });
        return new ExpressionTrace(
            all ? "And" : "Or", ValueKind.Boolean, truth == Tri.Unknown ? FactState.Unknown : FactState.Known,
            truth.ToString().ToLowerInvariant(), truth, [.. traces]);
    }

    protected override Tri Interpret(FactFrame frame)
    {
        var result = all ? Tri.True : Tri.False;
        foreach (var part in parts)
        {
            var truth = part.Value(frame);
            if (truth == decided)
            {
                return decided;
            }

            result = truth == Tri.Unknown ? Tri.Unknown : result;
        }

        return result;
    }

    protected override Condition Compiled()
    {
        var conditions = Array.ConvertAll(parts, p => p.Compile());
        return slots =>
        {
            var result = all ? Tri.True : Tri.False;
            foreach (var condition in conditions)
            {
                var truth = condition(slots);
                if (truth == decided)
                {
                    return decided;
                }

                result = truth == Tri.Unknown ? Tri.Unknown : result;
            }

            return result;
        };
    }
}
