using System.CommandLine;

namespace PolicyEngine.PolicyHost.CommandLine;

/// <summary>Options that several commands have, so that they are called and explained alike.</summary>
internal static class SharedOptions
{
    public static Option<string?> Policies() => new("--policies") { Description = "The policies folder (default: the nearest 'policies' in or above the working directory)." };

    public static Option<bool> Json() => new("--json") { Description = "Print JSON for programs instead of text for people." };

    public static Option<string?> Jurisdiction() => new("--jurisdiction", "-j") { Description = "The locality's id, the name of its folder." };

    public static Option<string?> Decision() => new("--decision", "-d") { Description = "The decision's id, e.g. inspection-permission." };

    public static Option<string?> Facts() => new("--facts", "-f") { Description = "A file with one JSON object of facts, or - for standard input." };

    public static Option<string> Assume()
    {
        var option = new Option<string>("--assume") { Description = "How facts that are not given are taken: unknown, or regular (all in order).", DefaultValueFactory = _ => "unknown" };
        option.AcceptOnlyFromAmong("unknown", "regular");
        return option;
    }

    public static Option<DateOnly?> AsOf() => new("--as-of") { Description = "The day the question is asked for, yyyy-MM-dd (default: today in Beijing)." };
}
