using PolicyEngine.Rules.Expressions.Tracing;
using PolicyEngine.Rules.Values;

namespace PolicyEngine.Rules.Evaluation;

/// <summary>Nested rules under an operator.</summary>
internal sealed class NestedTruth(bool all, string[] names, Truth[] parts) : Truth
{
    public override Tri Value(FactFrame frame)
    {
        var decided = all ? Tri.False : Tri.True;
        var result = all ? Tri.True : Tri.False;
        foreach (var part in parts)
        {
            var truth = part.Value(frame);
            if (truth == decided)
            {
                return decided;
            }

            if (truth == Tri.Unknown)
            {
                result = Tri.Unknown;
            }
        }

        return result;
    }

    public override void Compile()
    {
        foreach (var part in parts)
        {
            part.Compile();
        }
    }

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
        var traces = parts.Select((p, i) => p.Trace(frame) with { Text = $"{names[i]}: {p.Trace(frame).Text}" });
        return new ExpressionTrace(
            all ? "And" : "Or", ValueKind.Boolean, truth == Tri.Unknown ? FactState.Unknown : FactState.Known,
            truth.ToString().ToLowerInvariant(), truth, [.. traces]);
    }
}
