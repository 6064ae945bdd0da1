using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Rules.Expressions;
using PolicyEngine.Rules.Json;
using PolicyEngine.Rules.Values;

namespace PolicyEngine.Rules.Vocabulary;

/// <summary>Reads a file of <c>policies/vocabulary</c>.</summary>
public static class VocabularyReader
{
    /// <summary>A list fact keeps its values in 64 bits.</summary>
    public const int MostValues = 64;

    /// <summary>Sets of facts are kept in bits, and so are sets of verdicts.</summary>
    internal const int MostFacts = Evaluation.FactMask.MostFacts;

    private const int mostVerdicts = 30;

    /// <summary>In place of a list of values: the ids of the profile's duties.</summary>
    internal const string DutiesOfProfile = "duties";

    /// <summary>The decision; null where a mistake leaves nothing to work with. All mistakes are in the bag.</summary>
    public static DecisionDefinition? Read(LocatedValue file, DiagnosticBag bag)
    {
        var before = bag.Count(d => d.Severity == Severity.Error);
        var reader = ObjectReader.Of(file, "vocabulary file", bag);
        if (reader is null)
        {
            return null;
        }

        var (id, label, question) = (reader.Text("id"), reader.Label("label"), reader.Label("question"));
        var verdicts = ReadVerdicts(reader, bag);
        var precedence = ReadPrecedence(reader, verdicts, bag);
        var facts = ReadFacts(reader, bag);
        if (facts.Count > MostFacts || verdicts.Count > mostVerdicts)
        {
            bag.Add(Messages.DecisionTooLarge(reader.At, MostFacts, mostVerdicts));
        }

        var names = facts.ToDictionary(f => f.Fact.Name, f => f.Fact, StringComparer.Ordinal);
        var deadline = reader.Optional("deadline") is { } d ? ReadDeadline(d, names, precedence, bag) : null;
        var actDate = reader.Texts("actDate").Select(t => FactOf(t, names, bag)).OfType<FactDefinition>().ToList();
        foreach (var fact in actDate.Where(f => f.Kind is not (ValueKind.Date or ValueKind.Instant)))
        {
            bag.Add(Messages.NotADateFact(reader.At, fact.Name));
        }

        var alternatives = reader.Items("alternatives").Select(group => Group(group, names, bag)).ToList();
        FactDefinition[] definitions = [.. facts.Select(f => f.Fact)];
        var (scope, derived) = DerivedReader.Read(reader.Items("derived"), definitions, bag);
        var constraints = reader.Items("constraints").Select(c => Constraint(c, scope, bag)).OfType<FactConstraint>().ToList();
        RegularValue?[] regular = [.. facts.Select(f => f.Regular is { } r ? RegularValueReader.Read(r, f.Fact, scope, bag) : null)];
        reader.Close();
        return bag.Count(x => x.Severity == Severity.Error) > before || id is null || label is null || question is null
            ? null
            : new DecisionDefinition(
                id, label, question, verdicts, precedence, deadline, definitions, [.. facts.Select(f => f.ValueLabels)], regular,
                derived, [.. actDate.Select(f => f.Index)], alternatives, constraints);
    }

    private static List<VerdictDefinition> ReadVerdicts(ObjectReader reader, DiagnosticBag bag)
    {
        var verdicts = new List<VerdictDefinition>();
        foreach (var item in reader.Items("verdicts", required: true))
        {
            var verdict = ObjectReader.Of(item, "verdict", bag);
            var (id, label) = (verdict?.Text("id"), verdict?.Label("label"));
            var adverse = verdict?.OptionalBoolean("adverse", false) ?? false;
            verdict?.Close();
            if (id is not null && verdicts.Exists(v => v.Id == id))
            {
                bag.Add(Messages.DuplicateName(item.At, "verdict", id));
            }
            else if (id is not null && label is not null)
            {
                verdicts.Add(new VerdictDefinition(id, label, adverse));
            }
        }

        return verdicts;
    }

    private static List<string> ReadPrecedence(ObjectReader reader, List<VerdictDefinition> verdicts, DiagnosticBag bag)
    {
        string[] allowed = [.. verdicts.Select(v => v.Id), Verdicts.Conflict, Verdicts.NeedsPerson];
        var order = new List<string>();
        foreach (var item in reader.Texts("precedence", required: true))
        {
            if (!allowed.Contains(item.Text))
            {
                bag.Add(Messages.UnknownWord(item.At, "verdict", item.Text, allowed));
            }
            else if (order.Contains(item.Text))
            {
                bag.Add(Messages.DuplicateName(item.At, "verdict", item.Text));
            }
            else
            {
                order.Add(item.Text);
            }
        }

        foreach (var verdict in allowed.Where(v => !order.Contains(v)))
        {
            bag.Add(Messages.PrecedenceIncomplete(reader.At, verdict));
        }

        return order;
    }

    private static List<FactReader.Read> ReadFacts(ObjectReader reader, DiagnosticBag bag)
    {
        var facts = new List<FactReader.Read>();
        foreach (var item in reader.Items("facts", required: true))
        {
            var fact = FactReader.ReadFact(item, facts.Count, bag);
            if (fact is null)
            {
                continue;
            }

            if (facts.Exists(f => f.Fact.Name == fact.Fact.Name))
            {
                bag.Add(Messages.DuplicateName(item.At, "fact", fact.Fact.Name));
                continue;
            }

            facts.Add(fact);
        }

        return facts;
    }

    private static DeadlineMapping? ReadDeadline(
        LocatedValue value, Dictionary<string, FactDefinition> facts, List<string> verdicts, DiagnosticBag bag)
    {
        var reader = ObjectReader.Of(value, "deadline", bag);
        if (reader is null)
        {
            return null;
        }

        var done = DateFact(reader.Required("done"), facts, bag);
        var asOf = DateFact(reader.Optional("asOf"), facts, bag);
        var (met, missed) = (reader.OptionalWord("met", verdicts), reader.OptionalWord("missed", verdicts));
        var (open, notRunning) = (reader.OptionalWord("open", verdicts), reader.OptionalWord("notRunning", verdicts));
        reader.Close();
        return done is null ? null : new DeadlineMapping(done.Index, asOf?.Index ?? -1, met, missed, open, notRunning);
    }

    private static FactDefinition? DateFact(LocatedValue? value, Dictionary<string, FactDefinition> facts, DiagnosticBag bag)
    {
        var fact = value is null ? null : FactOf(value, facts, bag);
        if (fact is null || fact.Kind is ValueKind.Date or ValueKind.Instant)
        {
            return fact;
        }

        bag.Add(Messages.NotADateFact(value!.At, fact.Name));
        return null;
    }

    private static FactDefinition? FactOf(LocatedValue value, Dictionary<string, FactDefinition> facts, DiagnosticBag bag)
    {
        if (value is not LocatedText text)
        {
            bag.Add(Messages.WrongJsonKind(value.At, "fact", "the name of a fact", value.Described));
            return null;
        }

        var fact = facts.GetValueOrDefault(text.Text);
        if (fact is null)
        {
            bag.Add(Messages.UnknownFactName(text.At, text.Text, facts.Keys));
        }

        return fact;
    }

    private static IReadOnlyList<int> Group(LocatedValue value, Dictionary<string, FactDefinition> facts, DiagnosticBag bag)
    {
        if (value is LocatedArray list)
        {
            return [.. list.Items.Select(i => FactOf(i, facts, bag)).OfType<FactDefinition>().Select(f => f.Index)];
        }

        bag.Add(Messages.WrongJsonKind(value.At, "alternatives", "a list of lists of facts", value.Described));
        return [];
    }

    private static FactConstraint? Constraint(LocatedValue value, ExpressionScope scope, DiagnosticBag bag)
    {
        var reader = ObjectReader.Of(value, "constraint", bag);
        if (reader is null)
        {
            return null;
        }

        var condition = reader.Required("expression") is { } e ? BooleanExpression.Check(e, "expression", scope, bag) : null;
        var message = reader.Label("message");
        reader.Close();
        return condition is null || message is null ? null : new FactConstraint(condition, message);
    }
}
