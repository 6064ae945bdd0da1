using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace PolicyEngine.Rules.Tests.Expressions.Reference;

/// <summary>Random questions about <see cref="Sample"/>, in the text form of <see cref="Question"/>.</summary>
internal static class QuestionGenerator
{
    private static readonly Dictionary<string, Gen<string>> Values = new()
    {
        ["flag"] = Gen.Elements("true", "false"),
        ["other"] = Gen.Elements("true", "false"),
        ["perhaps"] = Gen.Elements("true", "false"),
        ["count"] = Numbers,
        ["share"] = Numbers,
        ["score"] = Numbers,
        ["day"] = Days,
        ["until"] = Days,
        ["doneOn"] = Days,
        ["letter"] = Gen.Elements(Sample.Letters),
        ["letter2"] = Gen.Elements(Sample.Letters),
        ["fruit"] = Gen.Elements(Sample.Fruit),
        ["cause"] = Gen.Elements(Sample.Fruit),
        ["basket"] = Gen.Elements("-", "apple", "apple,plum", "pear,plum", "apple,pear,plum"),
    };

    private static Gen<string> Numbers => Gen.Elements("0", "1", "2", "3", "10", "-1", "0.5", "1.0", "20");

    private static Gen<string> Days => Gen.Choose(0, 20).Select(d => new DateOnly(2022, 9, 20).AddDays(d).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>Some facts known, some assumed, some null or in order, some unknown.</summary>
    public static Gen<string> Partial { get; } = Gen.CollectToArray(Values.Select(v => Partially(v.Key, v.Value))).Select(p => string.Join(' ', p));

    /// <summary>A value for every fact.</summary>
    public static Gen<string> Whole { get; } = Gen.CollectToArray(Values.Select(v => v.Value.Select(t => $"{v.Key}={t}"))).Select(p => string.Join(' ', p));

    private static Gen<string> Partially(string name, Gen<string> values)
    {
        var known = values.Select(v => $"{name}={v}");
        var nullable = Sample.Facts.Single(f => f.Name == name).Nullable;
        return Gen.Frequency(
            (4, known),
            (1, known.Select(k => "~" + k)),
            (3, Gen.Constant(string.Empty)),
            (nullable ? 2 : 0, Gen.Constant($"{name}=null")),
            (1, Gen.Constant($"{name}=in-order")));
    }
}
