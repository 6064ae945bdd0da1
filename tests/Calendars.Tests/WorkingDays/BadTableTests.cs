using System.Text;

namespace PolicyEngine.Calendars.Tests;

public class BadTableTests
{
    [Theory]
    [InlineData("", "Line 1: this is not valid JSON")]
    [InlineData("{ \"2027\": { \"holidays\": [", "Line 1: this is not valid JSON")]
    [InlineData("{} {}", "Line 1: the table holds no year.")]
    [InlineData("[]", "Line 1: expected an object with a member for each year.")]
    [InlineData("{}", "Line 1: the table holds no year.")]
    [InlineData("{\"27\":{\"holidays\":[],\"workdays\":[]}}", "Line 1: '27' is not a year; expected four digits.")]
    [InlineData("{\"0000\":{\"holidays\":[],\"workdays\":[]}}", "Line 1: '0000' is not a year; expected four digits.")]
    [InlineData("{\"2027\":[]}", "Line 1: expected an object with 'holidays' and 'workdays'.")]
    [InlineData("{\"2027\":{\"holidays\":[]}}", "Line 1: the member 'workdays' is missing in 2027; write an empty list if there is none.")]
    [InlineData("{\"2027\":{\"holidays\":\"none\",\"workdays\":[]}}", "Line 1: expected a list of days in 'holidays'.")]
    [InlineData("{\"2027\":{\"holidays\":[],\"workdays\":[],\"offdays\":[{\"a\":[1]}]}}", "Line 1: the member 'offdays' is not known; expected 'holidays' or 'workdays'.")]
    [InlineData("{\"2027\":{\"holidays\":[20270101],\"workdays\":[]}}", "Line 1: expected a day as \"yyyy-MM-dd\" in 'holidays'.")]
    [InlineData("{\"2027\":{\"holidays\":[\"2027-02-29\"],\"workdays\":[]}}", "Line 1: '2027-02-29' is not a day of the calendar; expected yyyy-MM-dd.")]
    [InlineData("{\"2027\":{\"holidays\":[\"2027/01/01\"],\"workdays\":[]}}", "Line 1: '2027/01/01' is not a day of the calendar; expected yyyy-MM-dd.")]
    [InlineData("{\"2027\":{\"holidays\":[\"2026-01-01\"],\"workdays\":[]}}", "Line 1: 2026-01-01 stands under 2027; move it to 2026.")]
    [InlineData("{\"2027\":{\"holidays\":[\"2027-01-01\",\"2027-01-01\"],\"workdays\":[]}}", "Line 1: 2027-01-01 is listed twice.")]
    [InlineData("{\"2027\":{\"holidays\":[\"2027-01-02\"],\"workdays\":[\"2027-01-02\"]}}", "Line 1: 2027-01-02 is both a holiday and a make-up day.")]
    [InlineData("{\"2027\":{\"holidays\":[],\"workdays\":[\"2027-01-04\"]}}", "Line 1: 2027-01-04 is a Monday; a make-up day is a Saturday or a Sunday.")]
    [InlineData("{\"2027\":{\"holidays\":[],\"holidays\":[],\"workdays\":[]}}", "Line 1: the member 'holidays' is written twice in one object.")]
    [InlineData("{\"2027\":{\"holidays\":[],\"workdays\":[]},\"2027\":{\"holidays\":[],\"workdays\":[]}}", "Line 1: the year 2027 is written twice.")]
    public void Is_refused_with_what_is_wrong(string json, string mistake)
    {
        var refused = Should.Throw<CalendarFormatException>(() => WorkingDayCalendar.Parse(Encoding.UTF8.GetBytes(json), "t.json"));

        refused.Mistakes[0].ShouldStartWith(mistake);
        refused.Message.ShouldStartWith("t.json: " + mistake);
        refused.File.ShouldBe("t.json");
    }

    [Fact]
    public void All_mistakes_are_found_in_one_pass_each_on_its_line()
    {
        var refused = Should.Throw<CalendarFormatException>(() => WorkingDayCalendar.Parse("""
            {
              "2027": {
                "holidays": ["2027-13-01", "2028-01-01"],
                "workdays": ["2027-01-04"]
              },
              "2028": { "holidays": [] }
            }
            """u8));

        refused.Mistakes.ShouldBe([
            "Line 3: '2027-13-01' is not a day of the calendar; expected yyyy-MM-dd.",
            "Line 3: 2028-01-01 stands under 2027; move it to 2028.",
            "Line 4: 2027-01-04 is a Monday; a make-up day is a Saturday or a Sunday.",
            "Line 6: the member 'workdays' is missing in 2028; write an empty list if there is none.",
        ]);
    }

    [Fact]
    public void Text_after_the_table_is_refused() =>
        Should.Throw<CalendarFormatException>(() => WorkingDayCalendar.Parse("""{"2027":{"holidays":[],"workdays":[]}} x"""u8))
            .Message.ShouldContain("not valid JSON");

    [Fact]
    public void Bytes_that_are_no_UTF8_are_refused() =>
        Should.Throw<CalendarFormatException>(() => WorkingDayCalendar.Parse([.. "{\""u8, 0xFF, 0xFE, .. "\": 1}"u8]));

    [Fact]
    public void A_bomb_of_brackets_is_refused() =>
        Should.Throw<CalendarFormatException>(() => WorkingDayCalendar.Parse(Encoding.UTF8.GetBytes(new string('[', 100_000))));

    [Fact]
    public void Each_cut_of_the_shipped_table_is_refused_and_never_crashes()
    {
        var whole = NationalTable.Bytes.AsSpan().TrimEnd((byte)'\n');
        for (var length = 0; length < whole.Length; length += 7)
        {
            var cut = whole[..length].ToArray();
            Should.Throw<CalendarFormatException>(() => WorkingDayCalendar.Parse(cut));
        }
    }

    [Fact]
    public void A_byte_order_mark_is_no_mistake() =>
        WorkingDayCalendar.Parse([0xEF, 0xBB, 0xBF, .. NationalTable.Bytes]).LastDay.ShouldBe(NationalTable.LastDay);
}
