using FsCheck;
using FsCheck.Fluent;
using PolicyEngine.Rules.Evaluation;

namespace PolicyEngine.Rules.Tests.Evaluation;

public sealed class ReferenceModelTests
{
    private const string parameters = """
        { "period": { "type": "deadline", "clauses": ["c1"], "values": [ { "value": { "anchor": "from", "amount": { "value": 5, "unit": "days" } } } ] } }
        """;

    private static readonly string[] facts = ["red", "wet", "guard", "faith", "other"];
    private static readonly string[] verdicts = ["stop", "late", "due", "in-time", "required", "satisfied", "go", "not-regulated"];

    [Fact]
    public void The_engine_agrees_with_the_reference_model_interpreted_and_compiled() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(400), Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), Agrees));

    private static void Agrees(int seed)
    {
        var random = new Random(seed);
        var rules = RandomRules(random);
        var profile = Profile.With(string.Join(", ", rules.Select(r => r.Json(rules))), parameters);
        var model = new ReferenceModel(rules, [.. profile.Decision.Precedence]);
        var engine = profile.Program.On(new DateOnly(2024, 6, 1));
        var buffer = new OutcomeBuffer();
        for (var asked = 0; asked < 12; asked++)
        {
            if (asked == 6)
            {
                engine.Compile();
            }

            var question = RandomQuestion(random);
            var (verdict, missing) = model.Answer(question);
            var frame = profile.Frame(question.Json);
            var outcome = engine.Answer(frame);
            var context = $"seed {seed}: {string.Join("\n", rules.Select(r => r.Json(rules)))}\n{question.Json}";
            outcome.Verdict.ShouldBe(verdict, context);
            outcome.Missing.ShouldBe(profile.Decision.Facts.Select(f => f.Name).Where(missing.Contains), context);
            engine.Evaluate(frame, buffer);
            buffer.Verdict.ShouldBe(verdict, context);
        }
    }

    private static List<ReferenceRule> RandomRules(Random random)
    {
        var count = random.Next(1, 7);
        var deadlines = 0;
        var rules = new List<ReferenceRule>();
        for (var i = 0; i < count; i++)
        {
            // Exceptions point back only, so that they form no circle; the rules are then put in another order.
            int[] except = [.. Enumerable.Range(0, i).Where(_ => random.Next(4) == 0)];
            var deadline = deadlines < 2 && random.Next(5) == 0;
            deadlines += deadline ? 1 : 0;
            var verdict = deadline || random.Next(5) == 0 ? null : verdicts[random.Next(verdicts.Length)];
            ReferenceObligation[] obligations = verdict is not null && random.Next(4) == 0
                ? [new(null, Condition(random, 1)), .. random.Next(2) == 0 ? (ReferenceObligation[])[new(Condition(random, 1), Condition(random, 0))] : []]
                : [];
            rules.Add(new ReferenceRule(
                $"rule-{i}", Condition(random, 2), verdict, except, deadline, obligations,
                obligations.Length > 0 && random.Next(2) == 0 ? "satisfied" : null));
        }

        return Shuffled(rules, random);
    }

    private static List<ReferenceRule> Shuffled(List<ReferenceRule> rules, Random random)
    {
        var order = Enumerable.Range(0, rules.Count).ToArray();
        random.Shuffle(order);
        return [.. order.Select(i => rules[i] with { Except = [.. rules[i].Except.Select(e => Array.IndexOf(order, e))] })];
    }

    private static ReferenceCondition Condition(Random random, int depth) => depth == 0 || random.Next(3) == 0
        ? Negated(new Fact(facts[random.Next(facts.Length)]), random)
        : Negated(new Join(random.Next(2) == 0, Condition(random, depth - 1), Condition(random, depth - 1)), random);

    private static ReferenceCondition Negated(ReferenceCondition condition, Random random) =>
        random.Next(3) == 0 ? new Not(condition) : condition;

    private static ReferenceQuestion RandomQuestion(Random random)
    {
        var known = facts.ToDictionary(f => f, f => random.Next(3) switch { 0 => (bool?)null, 1 => true, _ => false });
        int? from = random.Next(4) switch { 0 => null, 1 => ReferenceQuestion.Never, _ => random.Next(8, 15) };
        int? done = random.Next(3) switch { 0 => null, 1 => ReferenceQuestion.Never, _ => random.Next(15, 22) };
        return new ReferenceQuestion(known, from, done, random.Next(2) == 0 ? null : random.Next(15, 22));
    }
}
