using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Rules.Json;

namespace PolicyEngine.Supervision.Draws.Preparing;

/// <summary>How draws are made where a task does not say otherwise. Data: <c>policies/registers/draws.json</c>.</summary>
/// <param name="TeamSize">How many inspectors visit together at least.</param>
/// <param name="Reserves">How many objects of each group are kept as reserves.</param>
/// <param name="SubstituteObjects">Whether the next reserve stands in for an object that cannot be inspected.</param>
public sealed record DrawDefaults(int TeamSize, int Reserves, bool SubstituteObjects)
{
    /// <summary>The defaults; null, with diagnostics, where the file is not usable.</summary>
    public static DrawDefaults? Read(LocatedValue file, DiagnosticBag bag)
    {
        if (ObjectReader.Of(file, "draws", bag) is not { } reader)
        {
            return null;
        }

        var before = bag.Count;
        var defaults = new DrawDefaults(
            reader.Count("teamSize") ?? 0,
            reader.Optional("reserves") is null ? 0 : reader.Count("reserves") ?? 0,
            reader.OptionalBoolean("substituteObjects", false));
        reader.Close();
        return bag.Skip(before).Any(d => d.Severity == Severity.Error) ? null : defaults;
    }
}
