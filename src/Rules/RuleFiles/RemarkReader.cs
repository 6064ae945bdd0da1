using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Rules.Expressions;
using PolicyEngine.Rules.Json;
using PolicyEngine.Rules.Vocabulary;

namespace PolicyEngine.Rules.RuleFiles;

internal static class RemarkReader
{
    public static IReadOnlyList<RuleRemark> Read(IReadOnlyList<LocatedValue> items, ExpressionScope scope, DiagnosticBag bag)
    {
        var remarks = new List<RuleRemark>();
        foreach (var item in items)
        {
            var reader = ObjectReader.Of(item, "remark", bag);
            if (reader is null)
            {
                continue;
            }

            var when = reader.Optional("when") is { } w ? BooleanExpression.Check(w, "when", scope, bag) : null;
            var text = reader.Label("text");
            reader.Close();
            if (text is not null)
            {
                remarks.Add(new RuleRemark(when, text));
            }
        }

        return remarks;
    }
}
