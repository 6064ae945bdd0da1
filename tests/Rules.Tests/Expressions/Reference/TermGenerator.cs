using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;

namespace PolicyEngine.Rules.Tests.Expressions.Reference;

/// <summary>Random well-typed expressions over <see cref="Sample"/>.</summary>
/// <param name="guarded">Facts that can be null and are guarded here.</param>
/// <param name="monotone">Without the functions that look at what was given: what is known then stays so when more is.</param>
internal sealed class TermGenerator(ImmutableHashSet<string> guarded, bool monotone)
{
    private static readonly string[] Orders = ["==", "!=", "<", "<=", ">", ">="];

    public static Gen<Term> Conditions(bool monotone) => new TermGenerator([], monotone).Truth(4);

    private TermGenerator Knowing(string fact) => new(guarded.Add(fact), monotone);

    private Gen<Term> Truth(int size)
    {
        var leaves = new List<Gen<Term>>
        {
            Gen.Elements("flag", "other").Select(Term.Fact),
            Gen.Elements(Term.Known("true", true), Term.Known("false", false)),
            from o in Gen.Elements(Orders) from f in Gen.Elements("count", "share") from n in Literal() select Term.Compare(o, Term.Fact(f), n),
            from n in Gen.Elements(true, false) from f in Gen.Elements("score", "doneOn", "perhaps", "cause") select Term.IsNull(f, n),
            from n in Gen.Elements("==", "!=") from c in Code() select Term.Compare(n, Term.Fact("letter"), c),
        };
        if (guarded.Contains("perhaps"))
        {
            leaves.Add(Gen.Constant(Term.Fact("perhaps")));
        }

        if (!monotone)
        {
            leaves.Add(Gen.Elements("flag", "count", "score", "doneOn").Select(Term.Given));
        }

        return size <= 0 ? Gen.OneOf(leaves) : Gen.OneOf([.. leaves, .. Branches(size - 1)]);
    }

    private IEnumerable<Gen<Term>> Branches(int size) =>
    [
        from a in Truth(size) from b in Truth(size) select Term.And(a, b),
        from a in Truth(size) from b in Truth(size) select Term.Or(a, b),
        from a in Truth(size) select Term.Not(a),
        from c in Truth(size) from a in Truth(size) from b in Truth(size) select Term.Choice(c, a, b),
        from o in Gen.Elements(Orders) from a in Number(size) from b in Number(size) select Term.Compare(o, a, b),
        from o in Gen.Elements(Orders) from a in Day(size) from b in Day(size) select Term.Compare(o, a, b),
        from o in Gen.Elements("==", "!=") from a in Truth(size) from b in Truth(size) select Term.Compare(o, Grouped(a), Grouped(b)),
        from f in Fruit(size) select Term.Contains("basket", f),
        from a in Day(size) from b in Day(size) select Term.Limit("Limit.KeptBy", v => (DateOnly)v[0] <= (DateOnly)v[1], a, b),
        from a in Number(size) from b in Number(size) select Term.Limit("Limit.NotAbove", v => (decimal)v[0] <= (decimal)v[1], a, b),
        Guarded(size, f => from b in Knowing(f).Truth(size) select Term.And(Term.IsNull(f, true), b)),
        Guarded(size, f => from b in Knowing(f).Truth(size) select Term.Or(Term.IsNull(f, false), b)),
        Guarded(size, f => from a in Knowing(f).Truth(size) from b in Truth(size) select Term.Choice(Term.IsNull(f, true), a, b)),
    ];

    private static Term Grouped(Term term) => term with { Text = $"({term.Text})" };

    private static Gen<Term> Guarded(int size, Func<string, Gen<Term>> body) =>
        Gen.Elements("score", "doneOn", "perhaps", "cause").SelectMany(body);

    private static Gen<Term> Literal() => Gen.Elements(0m, 1m, 2m, 0.5m, 10m).Select(Term.Number);

    private Gen<Term> Number(int size)
    {
        var leaves = new List<Gen<Term>> { Gen.Elements("count", "share").Select(Term.Fact), Literal(), Gen.Constant(Term.Known("Parameters.limit", 20m)) };
        if (guarded.Contains("score"))
        {
            leaves.Add(Gen.Constant(Term.Fact("score")));
        }

        if (size <= 0)
        {
            return Gen.OneOf(leaves);
        }

        size--;
        leaves.AddRange(
        [
            from o in Gen.Elements('+', '-', '*') from a in Number(size) from b in Number(size) select Term.Arithmetic(o, a, b),
            from a in Number(size) from f in Gen.Elements("count", "share") select Term.Arithmetic('/', a, Term.Fact(f)),
            from a in Number(size) select Term.Negate(Grouped(a)),
            from c in Truth(size) from a in Number(size) from b in Number(size) select Term.Choice(c, a, b),
            from a in Day(size) select Term.Call("Time.Month", v => (decimal)((DateOnly)v[0]).Month, a),
            from a in Day(size) from b in Day(size) select Term.Call("Time.DaysBetween", v => (decimal)(((DateOnly)v[1]).DayNumber - ((DateOnly)v[0]).DayNumber), a, b),
        ]);
        if (!monotone)
        {
            leaves.Add(from a in Number(size) from b in Number(size) select Term.First(Term.Fact("score"), a, b));
        }

        return Gen.OneOf(leaves);
    }

    private Gen<Term> Day(int size)
    {
        var leaves = new List<Gen<Term>> { Gen.Elements("day", "until").Select(Term.Fact) };
        if (guarded.Contains("doneOn"))
        {
            leaves.Add(Gen.Constant(Term.Fact("doneOn")));
        }

        if (size <= 0)
        {
            return Gen.OneOf(leaves);
        }

        size--;
        leaves.AddRange(
        [
            from a in Day(size) select Term.Call("Time.After", v => ((DateOnly)v[0]).AddDays(7), a, Term.Known("Parameters.week", 7)),
            from a in Day(size) select Term.Call("Time.QuarterEnd", v => QuarterEnd((DateOnly)v[0]), a),
            from c in Truth(size) from a in Day(size) from b in Day(size) select Term.Choice(c, a, b),
            from m in Number(size) select Term.Call("Time.OnDay", v => OnDay((decimal)v[1]), Term.Number(2022), m, Term.Number(28)),
        ]);
        if (!monotone)
        {
            leaves.Add(from a in Day(size) select Term.First(Term.Fact("doneOn"), a));
        }

        return Gen.OneOf(leaves);
    }

    private static DateOnly QuarterEnd(DateOnly day) =>
        new DateOnly(day.Year, 1, 1).AddMonths(3 * (((day.Month - 1) / 3) + 1)).AddDays(-1);

    private static DateOnly OnDay(decimal month) =>
        month == decimal.Truncate(month) && month is >= 1 and <= 12 ? new DateOnly(2022, (int)month, 28) : throw new ArgumentException("month");

    private static Gen<Term> Code() => Gen.OneOf(
        Gen.Elements(Sample.Letters).Select(l => Term.Known($"\"{l}\"", l)),
        Gen.Constant(Term.Fact("letter2")),
        Gen.Constant(Term.Known("Parameters.office", "A")));

    private Gen<Term> Fruit(int size)
    {
        var leaves = new List<Gen<Term>> { Gen.Elements(Sample.Fruit).Select(l => Term.Known($"\"{l}\"", l)), Gen.Constant(Term.Fact("fruit")) };
        if (guarded.Contains("cause"))
        {
            leaves.Add(Gen.Constant(Term.Fact("cause")));
        }

        if (size > 0)
        {
            leaves.Add(from c in Truth(size - 1) from a in Fruit(size - 1) from b in Fruit(size - 1) select Term.Choice(c, a, b));
        }

        return Gen.OneOf(leaves);
    }
}
