using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Rules.Json;
using PolicyEngine.Rules.Vocabulary;

namespace PolicyEngine.Supervision.Duties;

/// <summary>A dated or recurring duty of an organ: a yearly update, a quarterly report.</summary>
/// <param name="Recurrence"><c>yearly</c>, <c>quarterly</c>, <c>once</c> or <c>event</c>.</param>
/// <param name="Due">When it is due, as a deadline parameter's value is written; null where the text names no time.</param>
/// <param name="Source">The duty as written.</param>
public sealed record Duty(
    string Id,
    Label Label,
    string Actor,
    IReadOnlyList<LocatedText> Clauses,
    string Recurrence,
    LocatedValue? Due,
    LocatedObject Source,
    SourcePosition At);
