using System.Globalization;
using System.Text.RegularExpressions;
using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Rules.Json;

namespace PolicyEngine.Rehearsals;

/// <summary>Puts the year into texts: <c>{year}</c>, <c>{year-1}</c>, <c>{year+1}</c>. Names of members stay as they are.</summary>
internal sealed partial class YearTexts(int year, DiagnosticBag bag)
{
    public LocatedValue In(LocatedValue value) => value switch
    {
        LocatedText text => text with { Text = In(text) },
        LocatedArray list => list with { Items = [.. list.Items.Select(In)] },
        LocatedObject o => new LocatedObject(o.At, [.. o.Members.Select(m => m with { Value = In(m.Value) })]),
        _ => value,
    };

    private string In(LocatedText text) => Place().Replace(text.Text, found =>
    {
        var shift = found.Groups["shift"].Value;
        if (shift.Length == 0)
        {
            return Written(year);
        }

        if (int.TryParse(shift, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var by) && Math.Abs(by) < 100)
        {
            return Written(year + by);
        }

        bag.Add(RehearsalMessages.BadYear(text.At, found.Value));
        return found.Value;
    });

    private static string Written(int year) => year.ToString("D4", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\{year(?<shift>[^}]*)\}")]
    private static partial Regex Place();
}
