using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Rules.Expressions;
using PolicyEngine.Rules.Json;
using PolicyEngine.Rules.Vocabulary;

namespace PolicyEngine.Rules.RuleFiles;

internal static class ReadingUseReader
{
    public static IReadOnlyList<ReadingUse> Read(
        IReadOnlyList<LocatedValue> items, ReadingSet declared, ExpressionScope scope, DiagnosticBag bag) =>
        [.. items.Select(i => ReadOne(i, declared, scope, bag)).OfType<ReadingUse>()];

    private static ReadingUse? ReadOne(LocatedValue item, ReadingSet declared, ExpressionScope scope, DiagnosticBag bag)
    {
        if (item is LocatedText plain)
        {
            return Declared(plain.At, plain.Text, declared, bag) ? new ReadingUse(plain.Text, false, null) : null;
        }

        var reader = ObjectReader.Of(item, "reading", bag);
        if (reader is null)
        {
            return null;
        }

        var (id, arguable) = (reader.Text("id"), reader.Optional("arguable"));
        reader.Close();
        var known = id is not null && Declared(reader.At, id, declared, bag);
        switch (arguable)
        {
            case null:
                return known ? new ReadingUse(id!, false, null) : null;
            case LocatedBoolean b:
                return known ? new ReadingUse(id!, b.Value, null) : null;
            default:
                var condition = BooleanExpression.Check(arguable, "arguable", scope, bag);
                return known && condition is not null ? new ReadingUse(id!, false, condition) : null;
        }
    }

    private static bool Declared(SourcePosition at, string id, ReadingSet declared, DiagnosticBag bag)
    {
        if (declared.Contains(id))
        {
            return true;
        }

        bag.Add(Messages.UndeclaredReading(at, id, declared.Options.Keys));
        return false;
    }
}
