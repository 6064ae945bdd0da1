using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Rules.Json;
using PolicyEngine.Rules.Values;

namespace PolicyEngine.Rules.Parameters;

internal static class BoundsReader
{
    public static NumberBounds? Read(LocatedValue value, DiagnosticBag bag)
    {
        var reader = ObjectReader.Of(value, "value", bag);
        if (reader is null)
        {
            return null;
        }

        var (min, max) = (reader.OptionalNumber("min"), reader.OptionalNumber("max"));
        var (minInclusive, maxInclusive) = (reader.OptionalBoolean("minInclusive", true), reader.OptionalBoolean("maxInclusive", true));
        reader.Close();
        if (min is null && max is null)
        {
            bag.Add(Messages.EmptyBounds(value.At));
            return null;
        }

        if (min is { } least && max is { } most && least > most)
        {
            bag.Add(Messages.BoundsReversed(value.At, least, most));
            return null;
        }

        return new NumberBounds(min, minInclusive, max, maxInclusive);
    }
}
