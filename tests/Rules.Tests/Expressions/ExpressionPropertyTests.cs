using FsCheck;
using FsCheck.Fluent;
using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Rules.Expressions;
using PolicyEngine.Rules.Tests.Expressions.Reference;
using PolicyEngine.Rules.Values;

namespace PolicyEngine.Rules.Tests.Expressions;

/// <summary>What holds for every expression and every question.</summary>
public sealed class ExpressionPropertyTests
{
    [Fact]
    public void InterpretedAndCompiledMeanWhatThePlainReferenceMeans() => Holds(
        from term in TermGenerator.Conditions(monotone: false) from facts in QuestionGenerator.Partial select (term, facts),
        c =>
        {
            if (Check(c.term.Text) is not { } expression)
            {
                return true;
            }

            var frame = Question.Of(c.facts);
            var expected = Outcome(() => c.term.Meaning(new World(c.facts)) switch { true => Tri.True, false => Tri.False, _ => Tri.Unknown });
            Outcome(() => expression.Interpret(frame, Sample.Context)).ShouldBe(expected, $"interpreted {c}");
            Outcome(() => expression.Compile(Sample.Context)(frame.Slots)).ShouldBe(expected, $"compiled {c}");
            return true;
        });

    [Fact]
    public void WhatIsKnownStaysWhenMoreIsKnown() => Holds(
        from term in TermGenerator.Conditions(monotone: true)
        from facts in QuestionGenerator.Partial
        from rest in QuestionGenerator.Whole
        select (term, facts, rest),
        c =>
        {
            if (Check(c.term.Text) is not { } expression)
            {
                return true;
            }

            var before = Question.Of(c.facts);
            var truth = Outcome(() => expression.Interpret(before, Sample.Context));
            var after = Question.Of(c.rest);
            for (var i = 0; i < before.Slots.Length; i++)
            {
                if (before.Slots[i].State != FactState.Unknown)
                {
                    after.Slots[i] = before.Slots[i];
                }
            }

            var later = Outcome(() => expression.Interpret(after, Sample.Context));
            return truth is null or "Unknown" || later is null || later == truth;
        });

    [Fact]
    public void OnlyWhatIsUnknownHasMissingFactsAndThoseAreOpen() => Holds(
        from term in TermGenerator.Conditions(monotone: false) from facts in QuestionGenerator.Partial select (term, facts),
        c =>
        {
            if (Check(c.term.Text) is not { } expression)
            {
                return true;
            }

            var frame = Question.Of(c.facts);
            var missing = new HashSet<int>();
            var truth = Outcome(() => expression.Interpret(frame, Sample.Context));
            if (truth is null)
            {
                return true;
            }

            expression.CollectMissing(frame, Sample.Context, missing);
            _ = expression.Trace(frame, Sample.Context);
            return (missing.Count > 0) == (truth == "Unknown")
                && missing.All(i => frame.Slots[i].State != FactState.Known && expression.Facts.Contains(i));
        });

    private static readonly string[] Pieces =
    [
        "flag", "count", "doneOn", "letter", "\"A\"", "\"", "\\", "null", "true", "1", "2.5", "0x1", "(", ")", "[", "]", "{", "}", "<", ">", "<=", "==", "!=",
        "=", "=>", "&&", "||", "!", "?", ":", ".", "..", ",", ";", "+", "-", "*", "/", "//", "/*", "*/", "%", "&", "|", "^", "~", "@", "$", "$\"", "#", "'",
        " ", "\n", "\t", "Parameters.limit", "Parameters.", "Readings.Q1", "Facts.First(", "Time.Year(", ".Contains(", ".Count", "is", "not", "new", "as",
        "await", "default", "typeof(", "stackalloc", "switch", "with", "from x in", "checked(", "数", "é", "\u200b", "\ud83d", "\0", "\uffff", "int", "string",
    ];

    [Fact]
    public void RandomTextNeverCrashes() => Holds(
        from soup in Gen.Elements(Pieces).ListOf() from between in Gen.Elements("", " ") from facts in QuestionGenerator.Partial
        select (text: string.Join(between, soup), facts),
        c => Survives(c.text, c.facts),
        tries: 3000);

    [Fact]
    public void RandomCharactersNeverCrash() => Holds(
        from chars in Gen.Choose(0, 0xFFFF).ListOf() from facts in QuestionGenerator.Partial select (text: new string([.. chars.Select(c => (char)c)]), facts),
        c => Survives(c.text, c.facts));

    [Fact]
    public void ASpoiltExpressionNeverCrashes() => Holds(
        from term in TermGenerator.Conditions(monotone: false)
        from piece in Gen.Elements(Pieces)
        from place in Gen.Choose(0, 10_000)
        from cut in Gen.Choose(0, 6)
        from facts in QuestionGenerator.Partial
        select (text: Spoil(term.Text, piece, place, cut), facts),
        c => Survives(c.text, c.facts),
        tries: 2000);

    private static string Spoil(string text, string piece, int place, int cut)
    {
        var start = place % (text.Length + 1);
        return text[..start] + piece + text[Math.Min(text.Length, start + cut)..];
    }

    private static bool Survives(string text, string facts)
    {
        var bag = new DiagnosticBag();
        var expression = ExpressionCompiler.Check(text, new SourcePosition("x", 1, 1), Sample.Scope, bag);
        (expression is null).ShouldBe(bag.Count > 0, text);
        if (expression is { Kind: ValueKind.Boolean, Nullable: false })
        {
            var frame = Question.Of(facts);
            Outcome(() => expression.Compile(Sample.Context)(frame.Slots)).ShouldBe(Outcome(() => expression.Interpret(frame, Sample.Context)), text);
        }

        return true;
    }

    /// <summary>The expression, or null where it is only too large or divides what is written.</summary>
    private static CheckedExpression? Check(string text)
    {
        var bag = new DiagnosticBag();
        var expression = ExpressionCompiler.CheckCondition(text, new SourcePosition("x", 1, 1), Sample.Scope, bag);
        bag.Where(d => d.Id is not ("PE0201" or "PE0202" or "PE0203" or "PE0216" or "PE0220")).Select(d => d.ToString()).ShouldBeEmpty(text);
        return expression;
    }

    /// <summary>The truth value in words, or null for a fault.</summary>
    private static string? Outcome(Func<Tri> evaluate)
    {
        try
        {
            return evaluate().ToString();
        }
        catch (Exception e) when (e is EvaluationFault or ArithmeticException or ArgumentException)
        {
            return null;
        }
    }

    private static void Holds<T>(Gen<T> of, Func<T, bool> property, int tries = 1000) =>
        FsCheck.Check.One(Config.QuickThrowOnFailure.WithMaxTest(tries), Prop.ForAll(of.ToArbitrary(), property));
}
