using PolicyEngine.Rules.Json;
using PolicyEngine.Rules.Vocabulary;

namespace PolicyEngine.Supervision.Profiles;

/// <summary>One locality's <c>profile.json</c>: who, since when, with which organs and platforms.</summary>
/// <param name="ValidFrom">First day in force, inclusive.</param>
/// <param name="ValidTo">Last day in force, inclusive; null where no end is named.</param>
/// <param name="Values">Values the profile adds to a fact's list, by fact.</param>
/// <param name="Regular">The profile's own regular values, as written; null where it has none.</param>
public sealed record Profile(
    string Id,
    Label Name,
    Label Issuer,
    OfficialDocument Document,
    DateOnly ValidFrom,
    DateOnly? ValidTo,
    ProfileLayer Layer,
    IReadOnlyList<Organ> Organs,
    IReadOnlyList<NamedThing> Platforms,
    IReadOnlyList<NamedThing> Registers,
    DrawSource DrawSource,
    IReadOnlyList<string> Workflows,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Values,
    LocatedObject? Regular);
