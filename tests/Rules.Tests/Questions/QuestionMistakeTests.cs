using System.Text;
using PolicyEngine.Rules.Questions;
using PolicyEngine.Rules.Tests.Evaluation;

namespace PolicyEngine.Rules.Tests.Questions;

public sealed class QuestionMistakeTests
{
    private static readonly QuestionReader reader = new(Profile.ReadVocabulary());

    [Theory]
    [InlineData("""{ "rad": true }""", "PE0601 'crossing' has no fact 'rad'. → red")]
    [InlineData("""{ "kind": "cra" }""", "PE0602 'cra' is not a value of 'kind'. → car")]
    [InlineData("""{ "told": ["police", "maior"] }""", "PE0602 'maior' is not a value of 'told'. → mayor")]
    [InlineData("""{ "red": "true" }""", "PE0603 'red' is a text.")]
    [InlineData("""{ "kind": 1 }""", "PE0603 'kind' is a number.")]
    [InlineData("""{ "told": "police" }""", "PE0603 'told' is a text.")]
    [InlineData("""{ "share": [] }""", "PE0603 'share' is a list.")]
    [InlineData("""{ "on": "1 May 2024" }""", "PE0603 'on' is the text '1 May 2024'.")]
    [InlineData("""{ "on": "2024-02-30" }""", "PE0604 'on' is '2024-02-30', which the calendar does not have.")]
    [InlineData("""{ "on": "2024-13-01" }""", "PE0604 'on' is '2024-13-01', which the calendar does not have.")]
    [InlineData("""{ "at": "2024-05-01T25:00:00+08:00" }""", "PE0604 'at' is '2024-05-01T25:00:00+08:00', which the calendar does not have.")]
    [InlineData("""{ "at": "2024-05-01T09:00:00" }""", "PE0605 'at' is '2024-05-01T09:00:00', without an offset from UTC: nobody can say which moment that is.")]
    [InlineData("""{ "at": "2024-05-01" }""", "PE0605 'at' is '2024-05-01', without an offset from UTC: nobody can say which moment that is.")]
    [InlineData("""{ "at": "soon" }""", "PE0603 'at' is the text 'soon'.")]
    [InlineData("""{ "share": 100.5 }""", "PE0606 'share' is 100.5.")]
    [InlineData("""{ "share": 1e400 }""", "PE0606 'share' is too large a number.")]
    [InlineData("""{ "count": 1.5 }""", "PE0606 'count' is 1.5.")]
    [InlineData("""{ "red": true, "red": true }""", "PE0607 'red' is given twice.")]
    [InlineData("""{ "red": null, "red": true }""", "PE0607 'red' is given twice.")]
    [InlineData("""{ "on": "2024-05-01", "at": "2024-05-01T09:00:00+08:00" }""", "PE0608 'on' and 'at' are two ways of saying the same thing. Give one of them.")]
    [InlineData("""{ "from": "2024-05-02", "doneOn": "2024-05-01" }""", "PE0609 完成不得早于起算 (Done before it began)")]
    [InlineData("""{ "red": tru""", "PE0611")]
    [InlineData("""{ "red": true""", "PE0611")]
    [InlineData("""{ "red": true } x""", "PE0611")]
    [InlineData("", "PE0611")]
    [InlineData("[]", "PE0603 'facts' is a list.")]
    [InlineData("""{ "reviews": [ { "organ": "police", "outcome": "passt" } ] }""", "PE0612 'reviews' holds a review that has the outcome 'passt'.")]
    [InlineData("""{ "reviews": [ { "outcome": "passed" } ] }""", "PE0612 'reviews' holds a review that does not say its 'organ'.")]
    [InlineData("""{ "reviews": [ { "organ": "police", "outcome": "passed", "on": "2024-02-30" } ] }""", "PE0612 'reviews' holds a review that is dated '2024-02-30', which is no day.")]
    [InlineData("""{ "reviews": [ { "organ": "police", "outcome": "passed", "by": "me" } ] }""", "PE0612 'reviews' holds a review that has an unknown member 'by'.")]
    public void A_mistake_is_named(string facts, string expected)
    {
        reader.TryRead(Encoding.UTF8.GetBytes(facts), reader.NewFrame(), out var error).ShouldBeFalse();
        var shown = $"{error!.Id} {error.Diagnostic.Message}{(error.Nearest is null ? "" : $" → {error.Nearest}")}";
        (expected.Length > 6 ? shown : error.Id).ShouldBe(expected);
    }

    [Fact]
    public void A_text_has_its_limit()
    {
        var frame = reader.NewFrame();
        reader.TryRead(Encoding.UTF8.GetBytes($$"""{ "note": "{{new string('长', 10_000)}}" }"""), frame, out _).ShouldBeTrue();
        reader.TryRead(Encoding.UTF8.GetBytes($$"""{ "note": "{{new string('长', 10_001)}}" }"""), frame, out var error).ShouldBeFalse();
        error!.Id.ShouldBe("PE0610");
    }

    [Fact]
    public void Text_that_is_not_utf8_is_an_error()
    {
        byte[] facts = [.. "{ \"note\": \""u8, 0xC3, 0x28, .. "\" }"u8];
        reader.TryRead(facts, reader.NewFrame(), out var error).ShouldBeFalse();
        error!.Id.ShouldBe("PE0611");
    }

    [Fact]
    public void A_comparison_leaves_out_what_is_not_known()
    {
        var leftOut = new List<string>();
        var frame = reader.NewFrame();
        reader.TryRead("""{ "colour": { "a": [1] }, "told": ["police", "king", "mayor"], "kind": "boat", "red": true }"""u8, frame, out _, leftOut).ShouldBeTrue();
        leftOut.ShouldBe(["colour", "told", "kind"]);
        frame.Slots[0].Bits.ShouldBe(1);
    }
}
