using FsCheck;
using FsCheck.Fluent;
using PolicyEngine.PolicyHost.CommandLine;

namespace PolicyEngine.PolicyHost.Tests.Screens;

/// <summary>Text on a screen: Chinese takes two columns and breaks anywhere but before and after the marks that cling.</summary>
public class ScreenTextTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("06-01", 5)]
    [InlineData("三（一）1", 9)]
    [InlineData("A类库", 5)]
    public void A_Chinese_character_takes_two_columns(string text, int columns) => ScreenText.Width(text).ShouldBe(columns);

    [Fact]
    public void Chinese_is_broken_between_any_two_characters() => Lines("核对并公布调整后的三类库", 10).ShouldBe(["核对并公布", "调整后的三", "类库"]);

    [Fact]
    public void A_line_begins_with_no_closing_mark_and_ends_with_no_opening_one() =>
        Lines("公示结果，归集（全国）", 8).ShouldBe(["公示结", "果，归集", "（全国）"]);

    [Fact]
    public void Words_and_numbers_stay_whole_where_they_can() => Lines("seed 20230601 年", 8).ShouldBe(["seed", "20230601", "年"]);

    [Fact]
    public void What_is_longer_than_a_line_is_broken_at_its_end() => Lines("yearly-library-adjustment", 10).ShouldBe(["yearly-lib", "rary-adjus", "tment"]);

    [Fact]
    public void Citations_break_between_words_only() =>
        ScreenText.Lines("三（一）1[3,4] 三（二）2[7]", 20, isWords: true).Select(r => "三（一）1[3,4] 三（二）2[7]"[r]).ShouldBe(["三（一）1[3,4]", "三（二）2[7]"]);

    [Fact]
    public void No_line_is_too_wide_and_nothing_but_spaces_is_lost()
    {
        var characters = Gen.Elements('双', '随', '机', '，', '（', '）', '“', 'a', 'B', '7', '-', ' ', '.');
        var texts = Gen.ArrayOf(characters).Select(c => new string(c));
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(texts.ToArbitrary(), Gen.Choose(2, 30).ToArbitrary(), (text, width) =>
        {
            var lines = Lines(text, width);
            return lines.All(l => ScreenText.Width(l) <= width) && Solid(string.Concat(lines)) == Solid(text);
        }));
    }

    private static string Solid(string text) => text.Replace(" ", "", StringComparison.Ordinal);

    private static IEnumerable<string> Lines(string text, int width) => ScreenText.Lines(text, width).Select(r => text[r]);
}
