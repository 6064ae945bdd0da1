using System.Diagnostics;
using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Rules.Expressions;
using PolicyEngine.Rules.Values;

namespace PolicyEngine.Rules.Tests.Expressions;

/// <summary>What C# can and rules cannot: each is refused with a message, none runs, crashes or hangs.</summary>
public sealed class HostileTests
{
    [Theory]
    [InlineData("typeof(string) == typeof(int)")]
    [InlineData("count.GetType() == flag.GetType()")]
    [InlineData("System.IO.File.Exists(\"x\")")]
    [InlineData("System.Diagnostics.Process.Start(\"sh\") != null")]
    [InlineData("Type.GetType(\"System.Environment\") != null")]
    [InlineData("\"\".GetType().Assembly == null")]
    [InlineData("global::System.Environment.Exit(1)")]
    [InlineData("new object() == null")]
    [InlineData("new() == null")]
    [InlineData("new { count }.count > 1")]
    [InlineData("new[] { 1 }.Length > 1")]
    [InlineData("(() => true)()")]
    [InlineData("letters.Any(x => x == \"A\")")]
    [InlineData("delegate { return true; } == null")]
    [InlineData("flag; count = 3")]
    [InlineData("{ return true; }")]
    [InlineData("if (flag) true")]
    [InlineData("default")]
    [InlineData("default(int) == count")]
    [InlineData("nameof(count) == \"count\"")]
    [InlineData("sizeof(int) > count")]
    [InlineData("$\"{count}\" == \"3\"")]
    [InlineData("$\"x\" == \"x\"")]
    [InlineData("@\"x\" == title")]
    [InlineData("\"\"\"x\"\"\" == title")]
    [InlineData("\"x\"u8 == title")]
    [InlineData("title == 'x'")]
    [InlineData("title == \"\\u0041\"")]
    [InlineData("title == \"\\x41\"")]
    [InlineData("count is 3")]
    [InlineData("count is > 3 and < 5")]
    [InlineData("count is { }")]
    [InlineData("count is int n && n > 3")]
    [InlineData("count is not null")]
    [InlineData("(int)count > 3")]
    [InlineData("count as object == null")]
    [InlineData("await count > 3")]
    [InlineData("stackalloc int[3] == null")]
    [InlineData("flag ? true : throw null")]
    [InlineData("count = 3")]
    [InlineData("count += 3")]
    [InlineData("count++ > 3")]
    [InlineData("--count > 3")]
    [InlineData("score ??= 3")]
    [InlineData("(score ?? 3) > 3")]
    [InlineData("title?.Length > 3")]
    [InlineData("title!.Length > 3")]
    [InlineData("title[0] == \"x\"")]
    [InlineData("title[1..] == \"x\"")]
    [InlineData("title[^1] == \"x\"")]
    [InlineData("(1, 2) == (1, 2)")]
    [InlineData("(count, share) == (1, 2)")]
    [InlineData("1..2 == 1..2")]
    [InlineData("count switch { > 3 => true, _ => false }")]
    [InlineData("from x in letters select x")]
    [InlineData("checked(count + 1) > 3")]
    [InlineData("ref count")]
    [InlineData("out var x")]
    [InlineData("__makeref(count)")]
    [InlineData("base.x")]
    [InlineData("this.count > 3")]
    [InlineData("string.Empty == title")]
    [InlineData("int.MaxValue > count")]
    [InlineData("Facts.Given<int>(count)")]
    [InlineData("Facts.Given(x: count)")]
    [InlineData("Facts.Given(ref count)")]
    [InlineData("Facts.Given(count,)")]
    [InlineData("+count > 3")]
    [InlineData("~count > 3")]
    [InlineData("count % 2 == 0")]
    [InlineData("count & 1 == 1")]
    [InlineData("flag | other")]
    [InlineData("flag ^ other")]
    [InlineData("count << 1 > 3")]
    [InlineData("&count == null")]
    [InlineData("*count == 3")]
    [InlineData("[1, 2].Contains(count)")]
    [InlineData("count > 0b11")]
    [InlineData("count > 1_000")]
    [InlineData("count > 3m")]
    [InlineData("count > 3L")]
    [InlineData("count > 1e3")]
    [InlineData("count > .5")]
    [InlineData("count > 5.")]
    [InlineData("count > 99999999999999999999999999999999")]
    [InlineData("count > 0.00000000000000000000000000000001")]
    [InlineData("count > 1e999999999")]
    [InlineData("count > 18446744073709551616")]
    [InlineData("@count > 3")]
    [InlineData("c\\u006Funt > 3")]
    [InlineData("cоunt > 3")] // a Cyrillic o
    [InlineData("数量 > 3")]
    [InlineData("count\u00a0> 3")]
    [InlineData("count\u200b > 3")]
    [InlineData("count\0 > 3")]
    [InlineData("count > 3 // true")]
    [InlineData("count /* x */ > 3")]
    [InlineData("#if X\ncount > 3")]
    [InlineData("count > 3 count")]
    [InlineData("count > 3)")]
    [InlineData("count > \"3")]
    [InlineData("count >> 3")]
    [InlineData("Parameters > 3")]
    [InlineData("Parameters.limit.GetType() == null")]
    [InlineData("Parameters()")]
    [InlineData("Readings.Q1.Length > 3")]
    [InlineData("count < share > (flag)")]
    [InlineData("\ud800 > 3")]
    [InlineData("\uffffx(new*/y(\"new#{}.\n switch checked(%count|count||=>\n")]
    [InlineData("title == \"x\ny\"")]
    public void IsRefused(string expression)
    {
        var mistakes = Sample.Mistakes(expression);
        mistakes.ShouldNotBeEmpty();
        mistakes.ShouldAllBe(m => m.StartsWith("rules/x.json:7:", StringComparison.Ordinal));
    }

    public static TheoryData<string, string> Bombs()
    {
        var bombs = new TheoryData<string, string>
        {
            { "100000 parentheses", new string('(', 100_000) + "flag" + new string(')', 100_000) },
            { "parentheses", new string('(', 1900) + "flag" + new string(')', 1900) },
            { "open parentheses", new string('(', 3999) },
            { "closed first", new string(')', 1900) + new string('(', 1900) },
            { "calls", Repeat("Facts.First(", 300) + "count" + new string(')', 300) },
            { "brackets", new string('[', 3999) },
            { "braces", "flag is " + new string('{', 3900) },
            { "nots", new string('!', 3990) + "flag" },
            { "spaced nots", Repeat("! ", 1900) + "flag" },
            { "minuses", Repeat("- ", 1900) + "count > 1" },
            { "casts", Repeat("(a)", 1300) + "flag" },
            { "casts in pairs", Repeat("(int)-", 600) + "count > 1" },
            { "conditionals", Repeat("flag?flag:", 390) + "flag" },
            { "conditionals in front", Repeat("flag?", 390) + "flag" + Repeat(":flag", 390) },
            { "lambdas", Repeat("x=>", 1300) + "flag" },
            { "patterns", "count is " + Repeat("not ", 900) + "3" },
            { "awaits", Repeat("await ", 600) + "flag" },
            { "generics", Repeat("a<", 1900) + "b" },
            { "generic calls", Repeat("a<b,", 900) + "c>(d)" },
            { "less than", Repeat("1<", 1900) + "1" },
            { "pointers", "a" + new string('*', 3900) + "b" },
            { "ranks", "a" + Repeat("[]", 1900) },
            { "queries", Repeat("from a in ", 390) + "b" },
            { "news", Repeat("new ", 900) + "a()" },
            { "throws", Repeat("flag ? flag : throw ", 190) + "flag" },
            { "switches", "flag" + Repeat(" switch { _ => flag }", 190) },
            { "refs", Repeat("ref ", 900) + "flag" },
            { "statics", Repeat("static ", 500) + "() => flag" },
            { "function pointers", Repeat("(delegate*<", 300) + "a" },
            { "members", "a" + Repeat(".a", 1900) },
            { "chain of ands", "flag" + Repeat("&&flag", 600) },
            { "chain of plus", "1" + Repeat("+1", 1900) + ">0" },
            { "chain of nulls", "a" + Repeat("??a", 1300) },
            { "chain of commas", "Facts.First(count" + Repeat(",1", 1900) + ")" },
            { "quotes", new string('"', 3999) },
            { "characters", Repeat("'\"'(", 900) },
            { "comments that hide", "/*" + new string('(', 3900) },
            { "raw texts that hide", "\"\"\" \" \"\"\"" + new string('(', 3900) },
            { "unended text", "\"\n" + new string('(', 3900) },
            { "interpolations", Repeat("$\"{", 1300) },
            { "digits", new string('9', 3990) + " > count" },
            { "name", new string('a', 3990) },
            { "mixed chain", "flag" + Repeat("||flag&&flag", 300) },
            { "nested calls and nots", Repeat("!(flag&&", 30) + "flag" + new string(')', 30) },
        };
        return bombs;
    }

    [Theory]
    [MemberData(nameof(Bombs))]
    public void ABombIsRefusedAtOnceOnASmallStack(string name, string expression)
    {
        // A quarter of the smallest stack that threads usually have: recursion without bound would not survive it.
        IReadOnlyList<string> mistakes = [];
        var clock = Stopwatch.StartNew();
        var thread = new Thread(() => mistakes = Sample.Mistakes(expression), maxStackSize: 384 * 1024);
        thread.Start();
        thread.Join();
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20), name);
        mistakes.ShouldNotBeEmpty(name);
    }

    [Theory]
    [InlineData(40, true)]
    [InlineData(41, false)]
    public void ParenthesesNestFortyDeep(int levels, bool fits) =>
        (Sample.Mistakes(new string('(', levels) + "flag" + new string(')', levels)).Count == 0).ShouldBe(fits);

    [Fact]
    public void AChainIsOneLevel() => Sample.Mistakes("flag" + Repeat(" && flag", 150)).ShouldBeEmpty();

    [Fact]
    public void FourHundredPartsAreTheMost()
    {
        Sample.Mistakes("1" + Repeat("+1", 198) + ">0").ShouldBeEmpty();
        Sample.Mistakes("1" + Repeat("+1", 199) + ">0").Single().ShouldContain("PE0203");
    }

    [Fact]
    public void ParamsOfParamsDoNotGrowWithoutBound()
    {
        var scope = Sample.Scope.With("p0", Sample.Checked("count + count"));
        var bag = new DiagnosticBag();
        for (var i = 1; i < 60 && !bag.HasErrors; i++)
        {
            if (ExpressionCompiler.Check($"p{i - 1} + p{i - 1}", new SourcePosition("x", 1, 1), scope, bag) is { } param)
            {
                scope = scope.With($"p{i}", param);
            }
        }

        bag.Single().Id.ShouldBe("PE0226");
    }

    [Theory]
    [InlineData("count > 0", "({0}) && flag")]
    [InlineData("count", "-({0}) + 1")]
    [InlineData("count", "(flag ? {0} : 2)")]
    [InlineData("flag", "!({0})")]
    [InlineData("day", "Time.After({0}, Parameters.week)")]
    public void TheDeepestThatIsAdmittedRunsOnAnOrdinaryStack(string start, string step)
    {
        var scope = Sample.Scope.With("p", Sample.Checked(start));
        var bag = new DiagnosticBag();
        CheckedExpression? condition = null;
        var at = new SourcePosition("x", 1, 1);
        var text = string.Format(System.Globalization.CultureInfo.InvariantCulture, step, "p");
        while (ExpressionCompiler.Check(text, at, scope, bag) is { } next)
        {
            scope = scope.With("p", next);
            condition = ExpressionCompiler.Check(next.Kind == ValueKind.Boolean ? "p" : "p == p", at, scope, new DiagnosticBag()) ?? condition;
        }

        bag.Single().Id.ShouldBe("PE0226");
        var frame = Question.Of("flag=true day=2022-01-01");
        var thread = new Thread(() =>
        {
            condition!.Compile(Sample.Context)(frame.Slots).ShouldBe(condition.Interpret(frame, Sample.Context));
            condition.CollectMissing(frame, Sample.Context, new HashSet<int>());
            condition.Trace(frame, Sample.Context);
        }, maxStackSize: 1024 * 1024);
        thread.Start();
        thread.Join();
    }

    [Fact]
    public void ALongExpressionCompilesAndRuns()
    {
        var nested = "flag";
        for (var i = 0; i < 15; i++)
        {
            nested = $"(count > {i} ? {nested} : !({nested.Replace("flag", "other", StringComparison.Ordinal)}))".Length > 3000 ? nested : $"(count > {i} ? {nested} : other)";
        }

        Truth.Of(nested, "count=3 flag=true other=true").ShouldBe(Tri.True);
        Truth.Of("flag" + Repeat(" && (other || flag)", 90), "flag=true").ShouldBe(Tri.True);
    }

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
