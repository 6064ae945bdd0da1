using System.Text.Json;
using PolicyEngine.Rules.Values;
using PolicyEngine.Rules.Vocabulary;
using PolicyEngine.Supervision.Decisions;
using PolicyEngine.Supervision.Plans.Reviews;

namespace PolicyEngine.Supervision.Cases;

/// <summary>
/// The facts of one question as they come together: what the domain knows, and over it what somebody says. What the
/// decision does not know, fact or value, is left out.
/// </summary>
public sealed class GatheredFacts(DecisionDefinition decision)
{
    private readonly SortedDictionary<string, Action<FactSheet>> facts = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, Func<Func<string, FactSheet>, string?>> derived = new(StringComparer.Ordinal);
    private readonly HashSet<string> said = new(StringComparer.Ordinal);

    public DecisionDefinition Decision => decision;

    /// <summary>The facts that are given so far.</summary>
    public IEnumerable<string> Names => facts.Keys;

    public bool Knows(string fact) => decision.Fact(fact) is not null;

    /// <summary>A text or a code; null, and a code that the decision does not know, is not given.</summary>
    public void Give(string fact, string? value)
    {
        if (value is not null && decision.Fact(fact) is { } known && (known.Kind != ValueKind.Code || known.IndexOf(value) >= 0))
        {
            facts[fact] = s => s.Set(fact, value);
        }
    }

    /// <summary>A code, or that there is none: said only where the decision takes "none" for an answer.</summary>
    public void GiveOrNone(string fact, string? value)
    {
        if (value is null)
        {
            GiveNone(fact);
        }
        else
        {
            Give(fact, value);
        }
    }

    public void Give(string fact, bool? value) => Put(fact, value is not null, s => s.Set(fact, value));

    public void Give(string fact, int? value) => Put(fact, value is not null, s => s.Set(fact, (decimal?)value));

    public void Give(string fact, DateOnly? value) => Put(fact, value is not null, s => s.Set(fact, value));

    /// <summary>The day, or that it has not happened.</summary>
    public void GiveOrNone(string fact, DateOnly? value)
    {
        if (value is null)
        {
            GiveNone(fact);
        }
        else
        {
            Give(fact, value);
        }
    }

    /// <summary>The moment in Beijing time.</summary>
    public void Give(string fact, DateTimeOffset? value) =>
        Put(fact, value is not null, s => s.Set(fact, Calendars.BeijingTime.In(value!.Value).ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", System.Globalization.CultureInfo.InvariantCulture)));

    public void GiveOrNone(string fact, DateTimeOffset? value)
    {
        if (value is null)
        {
            GiveNone(fact);
        }
        else
        {
            Give(fact, value);
        }
    }

    /// <summary>Those of the codes that the decision knows.</summary>
    public void Give(string fact, IEnumerable<string> values)
    {
        if (decision.Fact(fact) is { } known)
        {
            string[] list = [.. values.Where(v => known.IndexOf(v) >= 0).Distinct()];
            facts[fact] = s => s.Set(fact, list);
        }
    }

    public void Give(string fact, IEnumerable<PlanReview> reviews)
    {
        PlanReview[] list = [.. reviews];
        Put(fact, true, s => s.Set(fact, list));
    }

    /// <summary>
    /// What somebody says wins over what the domain knows; of facts of which only one group may be given, those of the
    /// other groups give way. A null says "there is none" where the decision takes that, and else that nobody knows.
    /// </summary>
    public void Say(string fact, JsonElement value)
    {
        said.Add(fact);
        if (value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined))
        {
            facts[fact] = s => s.Set(fact, value);
        }
        else if (decision.Fact(fact) is { Nullable: true })
        {
            facts[fact] = s => s.SetNone(fact);
        }
        else
        {
            facts.Remove(fact);
        }
    }

    /// <summary>A fact that follows from all others, once they are known; of no effect where somebody gives or says it.</summary>
    /// <param name="find">The code, or null; it may try the facts with a code.</param>
    public void Derive(string fact, Func<Func<string, FactSheet>, string?> find)
    {
        if (Knows(fact))
        {
            derived[fact] = find;
        }
    }

    /// <summary>The facts as a question states them.</summary>
    public FactSheet ToSheet()
    {
        var found = derived.Where(d => !facts.ContainsKey(d.Key) && !said.Contains(d.Key))
            .Select(d => (Fact: d.Key, Code: d.Value(code => Sheet().Set(d.Key, code)))).ToList();
        var sheet = Sheet();
        found.ForEach(f => sheet.Set(f.Fact, f.Code));
        return sheet;
    }

    private FactSheet Sheet()
    {
        var sheet = new FactSheet();
        foreach (var (_, write) in facts.Where(f => !GivesWay(f.Key)))
        {
            write(sheet);
        }

        return sheet;
    }

    private void GiveNone(string fact) => Put(fact, decision.Fact(fact) is { Nullable: true }, s => s.SetNone(fact));

    private void Put(string fact, bool known, Action<FactSheet> write)
    {
        if (known && Knows(fact))
        {
            facts[fact] = write;
        }
    }

    private bool GivesWay(string fact)
    {
        if (said.Contains(fact) || decision.Alternatives.FirstOrDefault(g => Holds(g, fact)) is not { } own)
        {
            return false;
        }

        return decision.Alternatives.Any(g => !ReferenceEquals(g, own) && g.Any(i => said.Contains(decision.Facts[i].Name)));
    }

    private bool Holds(IReadOnlyList<int> group, string fact) => group.Any(i => decision.Facts[i].Name == fact);
}
