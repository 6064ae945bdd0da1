using PolicyEngine.Rules.Expressions;
using PolicyEngine.Rules.Values;

namespace PolicyEngine.Rules.Vocabulary;

/// <summary>One decision of the vocabulary: what can be asked, from which facts, with which answers.</summary>
public sealed class DecisionDefinition
{
    private readonly Dictionary<string, FactDefinition> byName;
    private readonly Dictionary<string, int> rankOf;

    internal DecisionDefinition(
        string id,
        Label label,
        Label question,
        IReadOnlyList<VerdictDefinition> verdicts,
        IReadOnlyList<string> precedence,
        DeadlineMapping? deadline,
        IReadOnlyList<FactDefinition> facts,
        IReadOnlyList<IReadOnlyList<Label>> valueLabels,
        IReadOnlyList<RegularValue?> regular,
        IReadOnlyList<DerivedFact> derived,
        IReadOnlyList<int> actDate,
        IReadOnlyList<IReadOnlyList<int>> alternatives,
        IReadOnlyList<FactConstraint> constraints)
    {
        (Id, Label, Question, Verdicts, Precedence, Deadline) = (id, label, question, verdicts, precedence, deadline);
        (Facts, ValueLabels, Regular, Derived) = (facts, valueLabels, regular, derived);
        (ActDate, Alternatives, Constraints) = (actDate, alternatives, constraints);
        byName = facts.ToDictionary(f => f.Name, StringComparer.Ordinal);
        rankOf = precedence.Select((v, i) => (v, i)).ToDictionary(p => p.v, p => p.i, StringComparer.Ordinal);
        rankOf[Vocabulary.Verdicts.NotRegulated] = precedence.Count;
    }

    public string Id { get; }

    public Label Label { get; }

    public Label Question { get; }

    /// <summary>The decision's own verdicts with their labels.</summary>
    public IReadOnlyList<VerdictDefinition> Verdicts { get; }

    /// <summary>Every verdict a rule can speak for, the highest first; <c>not-regulated</c> stands below them all.</summary>
    public IReadOnlyList<string> Precedence { get; }

    /// <summary>Null where the decision has no deadline rules.</summary>
    public DeadlineMapping? Deadline { get; }

    /// <summary>By <see cref="FactDefinition.Index"/>.</summary>
    public IReadOnlyList<FactDefinition> Facts { get; }

    /// <summary>By fact, then by value: the label of each value of a code; empty for other facts.</summary>
    public IReadOnlyList<IReadOnlyList<Label>> ValueLabels { get; }

    /// <summary>By fact: its regular value, or null where it has none and stays unknown.</summary>
    public IReadOnlyList<RegularValue?> Regular { get; }

    public IReadOnlyList<DerivedFact> Derived { get; }

    /// <summary>The facts that date the act, the first known one counts.</summary>
    public IReadOnlyList<int> ActDate { get; }

    /// <summary>Groups of facts of which at most one may be given.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Alternatives { get; }

    public IReadOnlyList<FactConstraint> Constraints { get; }

    /// <summary>The fact of that name, or null.</summary>
    public FactDefinition? Fact(string name) => byName.GetValueOrDefault(name);

    /// <summary>Whether the verdict says that something was missed, or done as it must not be. Those that all decisions share say neither.</summary>
    public bool IsAdverse(string verdict) => Verdicts.Any(v => v.Adverse && v.Id == verdict);

    /// <summary>The place of a verdict in <see cref="Precedence"/> (0 the highest; <c>not-regulated</c> below all), or -1.</summary>
    public int RankOf(string verdict) => rankOf.GetValueOrDefault(verdict, -1);

    /// <summary>The verdict at a place of the order of precedence.</summary>
    public string VerdictAt(int rank) => rank < Precedence.Count ? Precedence[rank] : Vocabulary.Verdicts.NotRegulated;

    public FactFrame NewFrame() => new(Facts.Count);

    /// <summary>The day of the act: of the first fact of <see cref="ActDate"/> whose value is known.</summary>
    public bool TryActDate(FactFrame frame, out DateOnly day)
    {
        for (var i = 0; i < ActDate.Count; i++)
        {
            ref var slot = ref frame.Slots[ActDate[i]];
            if (slot.State == FactState.Known)
            {
                day = FactDays.DayOf(Facts[ActDate[i]].Kind, slot.Bits);
                return true;
            }
        }

        day = default;
        return false;
    }

    /// <summary>The same decision with further values of one code fact, after those it has: indexes stay.</summary>
    /// <exception cref="ArgumentException">There is no such fact, it is not a code, or its list would pass the limit.</exception>
    public DecisionDefinition WithValues(string factName, IEnumerable<string> extraValues) =>
        WithValues(factName, extraValues.Select(v => (v, new Label(v, v))));

    /// <inheritdoc cref="WithValues(string, IEnumerable{string})"/>
    public DecisionDefinition WithValues(string factName, IEnumerable<(string Value, Label Label)> extraValues)
    {
        var fact = Fact(factName) ?? throw new ArgumentException($"There is no fact '{factName}' in {Id}.", nameof(factName));
        if (fact.Kind is not (ValueKind.Code or ValueKind.Codes))
        {
            throw new ArgumentException($"The fact '{factName}' has no list of values.", nameof(factName));
        }

        var added = extraValues.Where(v => fact.IndexOf(v.Value) < 0).DistinctBy(v => v.Value, StringComparer.Ordinal).ToList();

        // Not `with`: a copied record would keep the index of the old list.
        var longer = new FactDefinition(
            fact.Index, fact.Name, fact.Label, fact.Kind, fact.Whole, fact.Nullable, [.. fact.Values, .. added.Select(v => v.Value)],
            fact.Minimum, fact.Maximum, fact.Person, fact.CatchAll);
        if (fact.Kind == ValueKind.Codes && longer.Values.Count > VocabularyReader.MostValues)
        {
            throw new ArgumentException($"The fact '{factName}' would have more than {VocabularyReader.MostValues} values.", nameof(extraValues));
        }

        IReadOnlyList<Label>[] labels = [.. ValueLabels];
        labels[fact.Index] = [.. labels[fact.Index], .. added.Select(v => v.Label)];
        return Copy([.. Facts.Select(f => f.Index == fact.Index ? longer : f)], labels, Regular);
    }

    /// <summary>The same decision with other regular values for some facts (by fact index).</summary>
    public DecisionDefinition WithRegular(IReadOnlyDictionary<int, RegularValue> overrides) =>
        Copy(Facts, ValueLabels, [.. Regular.Select((r, i) => overrides.TryGetValue(i, out var o) ? o : r)]);

    private DecisionDefinition Copy(
        IReadOnlyList<FactDefinition> facts, IReadOnlyList<IReadOnlyList<Label>> labels, IReadOnlyList<RegularValue?> regular) =>
        new(Id, Label, Question, Verdicts, Precedence, Deadline, facts, labels, regular, Derived, ActDate, Alternatives, Constraints);
}
