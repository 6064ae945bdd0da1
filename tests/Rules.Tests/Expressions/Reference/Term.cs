using System.Globalization;

namespace PolicyEngine.Rules.Tests.Expressions.Reference;

/// <summary>
/// A random expression: its text, and what it means, said once more and as plainly as possible. Nothing of the product
/// is used: values are objects, unknown is an object too.
/// </summary>
internal sealed record Term(string Text, Func<World, object> Meaning)
{
    public static Term Fact(string name) => new(name, w => w[name]);

    public static Term Known(string text, object value) => new(text, _ => value);

    public static Term Number(decimal value) => Known(value.ToString(CultureInfo.InvariantCulture), value);

    public static Term And(Term a, Term b) => new($"({a.Text} && {b.Text})", w =>
    {
        var left = a.Meaning(w);
        if (left is false)
        {
            return false;
        }

        var right = b.Meaning(w);
        return right is false ? false : left is true && right is true ? true : World.Unknown;
    });

    public static Term Or(Term a, Term b)
    {
        var dual = Not(And(Not(a), Not(b)));
        return new Term($"({a.Text} || {b.Text})", dual.Meaning);
    }

    public static Term Not(Term a) => new($"!({a.Text})", w => a.Meaning(w) is bool b ? !b : World.Unknown);

    public static Term Choice(Term condition, Term a, Term b) => new($"({condition.Text} ? {a.Text} : {b.Text})", w =>
    {
        switch (condition.Meaning(w))
        {
            case true:
                return a.Meaning(w);
            case false:
                return b.Meaning(w);
            default:
                var (left, right) = (a.Meaning(w), b.Meaning(w));
                return left.Equals(right) ? left : World.Unknown;
        }
    });

    public static Term IsNull(string fact, bool negated) => new($"{fact} {(negated ? "!=" : "==")} null", w =>
        ReferenceEquals(w[fact], World.Unknown) ? World.Unknown : ReferenceEquals(w[fact], World.Null) != negated);

    public static Term Compare(string @operator, Term a, Term b) => Apply($"{a.Text} {@operator} {b.Text}", [a, b], v =>
    {
        if (@operator is "==" or "!=")
        {
            return v[0].Equals(v[1]) == (@operator == "==");
        }

        var order = Comparer<object>.Default.Compare(v[0], v[1]);
        return @operator switch { "<" => order < 0, "<=" => order <= 0, ">" => order > 0, _ => order >= 0 };
    });

    public static Term Arithmetic(char @operator, Term a, Term b) => Apply($"({a.Text} {@operator} {b.Text})", [a, b], v =>
    {
        var (x, y) = ((decimal)v[0], (decimal)v[1]);
        return @operator switch { '+' => x + y, '-' => x - y, '*' => x * y, _ => x / y };
    });

    public static Term Negate(Term a) => Apply($"-{a.Text}", [a], v => -(decimal)v[0]);

    public static Term First(params Term[] choices) => new($"Facts.First({string.Join(", ", choices.Select(c => c.Text))})", w =>
        choices.Select(c => c.Meaning(w)).FirstOrDefault(IsKnown) ?? World.Unknown);

    public static Term Given(string fact) => new($"Facts.Given({fact})", w => w.Given(fact));

    public static Term Contains(string list, Term item) =>
        Apply($"{list}.Contains({item.Text})", [Fact(list), item], v => ((string[])v[0]).Contains((string)v[1]));

    public static Term Call(string name, Func<object[], object> meaning, params Term[] arguments) =>
        Apply($"{name}({string.Join(", ", arguments.Select(a => a.Text))})", arguments, meaning);

    /// <summary>A limit: an argument that is in order makes it true.</summary>
    public static Term Limit(string name, Func<object[], bool> meaning, params Term[] arguments)
    {
        var plain = Call(name, v => meaning(v), arguments);
        return plain with
        {
            Meaning = w => arguments.Select(a => a.Meaning(w)).ToList().Exists(v => ReferenceEquals(v, World.InOrder)) ? true : plain.Meaning(w),
        };
    }

    /// <summary>The meaning of what needs all its arguments.</summary>
    private static Term Apply(string text, Term[] arguments, Func<object[], object> meaning) => new(text, w =>
    {
        var values = arguments.Select(a => a.Meaning(w)).ToArray();
        return values.All(IsKnown) ? meaning(values) : World.Unknown;
    });

    private static bool IsKnown(object value) =>
        !ReferenceEquals(value, World.Unknown) && !ReferenceEquals(value, World.Null) && !ReferenceEquals(value, World.InOrder);

    public override string ToString() => Text;
}
