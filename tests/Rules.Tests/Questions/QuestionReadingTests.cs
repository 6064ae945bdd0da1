using System.Text;
using System.Text.Json;
using PolicyEngine.Rules.Questions;
using PolicyEngine.Rules.Tests.Evaluation;
using PolicyEngine.Rules.Values;

namespace PolicyEngine.Rules.Tests.Questions;

public sealed class QuestionReadingTests
{
    private static readonly QuestionReader reader = new(Profile.ReadVocabulary());

    [Fact]
    public void Facts_of_every_kind_are_bound()
    {
        var frame = Read("""
            { "red": true, "share": 2.90, "count": 3.0, "kind": "foot", "told": ["mayor", "police"], "note": "说明",
              "at": "2024-05-01T00:30:00+09:00", "doneOn": null, "year": 2024,
              "reviews": [ { "organ": "police", "aspect": null, "outcome": "passed", "on": "2024-05-01" } ] }
            """);
        Slot(frame, "red").Bits.ShouldBe(1);
        Slot(frame, "share").Number.ShouldBe(2.9m);
        Slot(frame, "count").Number.ShouldBe(3m);
        Slot(frame, "kind").Bits.ShouldBe(1);
        Slot(frame, "told").Reference.ShouldBe(new CodeSet(3));
        Slot(frame, "note").Reference.ShouldBe("说明");
        Slot(frame, "at").Bits.ShouldBe(new DateTimeOffset(2024, 4, 30, 15, 30, 0, TimeSpan.Zero).UtcTicks);
        Slot(frame, "doneOn").State.ShouldBe(FactState.Null);
        Slot(frame, "doneOn").Given.ShouldBeTrue();
        Slot(frame, "wet").State.ShouldBe(FactState.Unknown);
        ((Review[])Slot(frame, "reviews").Reference!).ShouldBe([new Review("police", null, "passed", new DateOnly(2024, 5, 1))]);
    }

    [Fact]
    public void Null_of_a_fact_that_cannot_be_null_is_not_given() => Slot(Read("""{ "red": null }"""), "red").State.ShouldBe(FactState.Unknown);

    [Fact]
    public void Escaped_names_and_values_are_read_as_what_they_say()
    {
        var frame = Read("""{ "\u0072ed": true, "kind": "\u0063ar", "on": "2024\u002D05-01" }""");
        Slot(frame, "red").Bits.ShouldBe(1);
        Slot(frame, "kind").State.ShouldBe(FactState.Known);
        Slot(frame, "on").Bits.ShouldBe(new DateOnly(2024, 5, 1).DayNumber);
    }

    [Fact]
    public void The_reader_is_left_at_the_end_of_the_facts()
    {
        var json = new Utf8JsonReader("""{ "facts": { "told": [], "red": false }, "id": 7 }"""u8);
        json.Read();
        json.Read();
        json.Read();
        var frame = reader.NewFrame();
        reader.TryRead(ref json, frame, out _).ShouldBeTrue();
        json.TokenType.ShouldBe(JsonTokenType.EndObject);
        json.Read();
        json.GetString().ShouldBe("id");
    }

    [Fact]
    public void A_second_question_finds_a_clean_frame()
    {
        var frame = Read("""{ "red": true }""");
        reader.TryRead("{}"u8, frame, out _).ShouldBeTrue();
        Slot(frame, "red").State.ShouldBe(FactState.Unknown);
    }

    [Fact]
    public void Regular_values_fill_what_was_not_given()
    {
        var frame = Read("""{ "wet": true, "reviews": [ { "organ": "police", "outcome": "passed" } ] }""");
        reader.AssumeRegular(frame);
        (Slot(frame, "red").State, Slot(frame, "red").Given, Slot(frame, "red").Bits).ShouldBe((FactState.Known, false, 0));
        (Slot(frame, "wet").Bits, Slot(frame, "wet").Given).ShouldBe((1, true));
        Slot(frame, "asOf").State.ShouldBe(FactState.InOrder);
        Slot(frame, "share").State.ShouldBe(FactState.Unknown);
        Slot(frame, "faith").State.ShouldBe(FactState.Unknown);
        ((Review[])Slot(frame, "reviews").Reference!)[0].AllAspects.ShouldBeTrue();
    }

    [Fact]
    public void Every_fact_is_found_by_its_name_and_no_other()
    {
        var facts = Profile.ReadVocabulary().Facts;
        foreach (var fact in facts)
        {
            Read($$"""{ "{{fact.Name}}": null }""");
            reader.TryRead(Encoding.UTF8.GetBytes($$"""{ "{{fact.Name}}x": null }"""), reader.NewFrame(), out var error).ShouldBeFalse();
            error!.Nearest.ShouldBe(fact.Name);
        }
    }

    private static FactFrame Read(string facts)
    {
        var frame = reader.NewFrame();
        reader.TryRead(Encoding.UTF8.GetBytes(facts), frame, out var error).ShouldBeTrue(error?.Message);
        return frame;
    }

    private static FactSlot Slot(FactFrame frame, string fact) => frame.Slots[Profile.ReadVocabulary().Fact(fact)!.Index];
}
