using PolicyEngine.Rules.Expressions.Syntax;

namespace PolicyEngine.Rules.Expressions;

/// <summary>What a tree reads and how large it is.</summary>
/// <param name="ParameterNodes">One node of each parameter, and of each part of one, that it reads.</param>
/// <param name="Size">Nodes, shared ones as often as they occur.</param>
/// <param name="Depth">Levels.</param>
internal sealed record TreeSummary(
    IReadOnlyList<int> Facts, IReadOnlyList<ParameterNode> ParameterNodes, IReadOnlyList<string> Readings, long Size, int Depth)
{
    public static TreeSummary Of(ExpressionNode root)
    {
        var facts = new SortedSet<int>();
        var parameters = new SortedDictionary<(string, ParameterPart), ParameterNode>();
        var readings = new SortedSet<string>(StringComparer.Ordinal);

        // By reference: params used many times are shared, and walking each use would take exponential time.
        var seen = new Dictionary<ExpressionNode, (long Size, int Depth)>(ReferenceEqualityComparer.Instance);
        var (size, depth) = Visit(root);
        return new TreeSummary([.. facts], [.. parameters.Values], [.. readings], size, depth);

        (long Size, int Depth) Visit(ExpressionNode node)
        {
            if (seen.TryGetValue(node, out var known))
            {
                return known;
            }

            switch (node)
            {
                case FactNode fact:
                    facts.Add(fact.Fact.Index);
                    break;
                case ParameterNode parameter:
                    parameters.TryAdd((parameter.Id, parameter.Part), parameter);
                    break;
                case ReadingNode reading:
                    readings.Add(reading.Id);
                    break;
            }

            var (sum, most) = (1L, 0);
            foreach (var part in node.Parts)
            {
                var (partSize, partDepth) = Visit(part);
                (sum, most) = (sum + partSize, Math.Max(most, partDepth));
            }

            return seen[node] = (sum, most + 1);
        }
    }
}
