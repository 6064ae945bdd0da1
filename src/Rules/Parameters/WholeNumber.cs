using PolicyEngine.Rules.Diagnostics;
using PolicyEngine.Rules.Json;

namespace PolicyEngine.Rules.Parameters;

internal static class WholeNumber
{
    /// <summary>A whole number within the bounds (both inclusive); null where absent or, with a diagnostic, not one.</summary>
    public static int? Read(LocatedValue? value, string what, int least, int most, DiagnosticBag bag)
    {
        if (value is LocatedNumber { Number: var n } && decimal.Truncate(n) == n && n >= least && n <= most)
        {
            return (int)n;
        }

        if (value is not null)
        {
            bag.Add(Messages.NumberOutOfRange(value.At, what, least, most));
        }

        return null;
    }
}
