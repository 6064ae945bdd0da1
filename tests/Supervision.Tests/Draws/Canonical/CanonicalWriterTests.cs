using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using PolicyEngine.Supervision.Draws.Canonical;

namespace PolicyEngine.Supervision.Tests.Draws.Canonical;

public class CanonicalWriterTests
{
    [Fact]
    public void Members_out_of_order_are_a_mistake_of_the_program()
    {
        Should.Throw<InvalidOperationException>(() => Written(w => w.BeginObject().Name("b").Null().Name("a").Null().EndObject()))
            .Message.ShouldContain("'a' is written after 'b'");
        Should.Throw<InvalidOperationException>(() => Written(w => w.BeginObject().Name("a").Null().Name("a").Null().EndObject()));
    }

    [Fact]
    public void Nothing_but_the_value_is_written()
    {
        Written(w => w.BeginObject()
                .Name("a").BeginArray().Integer(1).Integer(-2).BeginObject().EndObject().EndArray()
                .Name("b").Boolean(true).Name("c").Null().Name("d").Hex([0, 171]).Name("e").Texts(["x", "y"]).EndObject())
            .ShouldBe("""{"a":[1,-2,{}],"b":true,"c":null,"d":"00ab","e":["x","y"]}""");
    }

    [Theory]
    [InlineData("\u20ac$\u000f\nA'B\"\\\\\"/", """
        "€$\u000f\nA'B\"\\\\\"/"
        """)]
    [InlineData("\b\t\n\f\r\u0000\u001f\u007f", "\"\\b\\t\\n\\f\\r\\u0000\\u001f\u007f\"")]
    [InlineData("统一社会信用代码 😀", "\"统一社会信用代码 😀\"")]
    public void Texts_are_written_as_RFC_8785_does(string text, string expected) => Written(w => w.Text(text)).ShouldBe(expected.Trim());

    [Fact]
    public void Every_text_reads_back_as_it_was() => Prop.ForAll<NonNull<string>>(text =>
    {
        if (text.Get.All(c => !char.IsSurrogate(c)))
        {
            JsonSerializer.Deserialize<string>(Written(w => w.Text(text.Get))).ShouldBe(text.Get);
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Half_a_character_is_no_text() => Should.Throw<ArgumentException>(() => Written(w => w.Text("a\ud800b")));

    [Theory]
    [InlineData(CanonicalWriter.LargestInteger + 1)]
    [InlineData(-CanonicalWriter.LargestInteger - 1)]
    public void Numbers_that_doubles_cannot_hold_are_refused(long number) =>
        Should.Throw<ArgumentOutOfRangeException>(() => Written(w => w.Integer(number)));

    [Fact]
    public void A_check_takes_its_place_among_the_members_wherever_that_is()
    {
        Written(w => w.BeginChecked().EndObject()).ShouldBe($$"""{"check":"{{Crc("{}")}}"}""");
        Written(w => w.BeginChecked().Name("a").Integer(1).EndObject()).ShouldBe($$"""{"a":1,"check":"{{Crc("""{"a":1}""")}}"}""");
        Written(w => w.BeginChecked().Name("d").Integer(1).EndObject()).ShouldBe($$"""{"check":"{{Crc("""{"d":1}""")}}","d":1}""");
        Written(w => w.BeginChecked().Name("a").Integer(1).Name("d").Integer(2).EndObject())
            .ShouldBe($$"""{"a":1,"check":"{{Crc("""{"a":1,"d":2}""")}}","d":2}""");
    }

    [Fact]
    public void A_long_list_passes_through_in_pieces_and_comes_out_whole()
    {
        var text = Written(w =>
        {
            w.BeginArray();
            for (var i = 0; i < 20_000; i++)
            {
                w.BeginChecked().Name("number").Integer(i).EndObject();
            }

            w.EndArray();
        });
        using var document = JsonDocument.Parse(text);
        document.RootElement.EnumerateArray().Select(e => e.GetProperty("number").GetInt32()).ShouldBe(Enumerable.Range(0, 20_000));
    }

    private static string Crc(string text) => Crc32.Of(Encoding.UTF8.GetBytes(text)).ToString("x8");

    private static string Written(Action<CanonicalWriter> write)
    {
        using var stream = new MemoryStream();
        var writer = new CanonicalWriter(new StreamSink(stream));
        write(writer);
        writer.Flush();
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
