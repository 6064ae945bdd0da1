using PolicyEngine.Calendars;
using PolicyEngine.Rules.Values;

namespace PolicyEngine.Rules.Expressions.Functions;

internal static class WindowFunctions
{
    public static Tri Covers(TimeWindow window, DateOnly from, DateOnly to) => Truth(window.Covers(null, from, to));

    public static Tri Covers(TimeWindow window, string @class, DateOnly from, DateOnly to) => Truth(window.Covers(@class, from, to));

    public static Tri Touches(TimeWindow window, DateOnly from, DateOnly to) => Truth(window.Touches(null, from, to));

    public static Tri Touches(TimeWindow window, string @class, DateOnly from, DateOnly to) => Truth(window.Touches(@class, from, to));

    private static Tri Truth(WindowAnswer answer) => answer switch
    {
        WindowAnswer.Yes => Tri.True,
        WindowAnswer.No => Tri.False,
        _ => Tri.Unknown,
    };
}
