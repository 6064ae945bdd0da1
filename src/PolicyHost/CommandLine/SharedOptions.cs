using System.CommandLine;

namespace PolicyEngine.PolicyHost.CommandLine;

/// <summary>Options that several commands have, so that they are called and explained alike.</summary>
internal static class SharedOptions
{
    private const string DevelopmentName = "--development";

    /// <summary>The language of what is printed for people, in English; without it, Chinese.</summary>
    public const string English = "en";

    public static Option<string> Language()
    {
        var option = new Option<string>("--language") { Description = "The language of the text for people: zh or en.", DefaultValueFactory = _ => "zh" };
        option.AcceptOnlyFromAmong("zh", English);
        return option;
    }

    public static Option<string?> Policies() => new("--policies") { Description = "The policies folder (default: the nearest 'policies' in or above the working directory)." };

    public static Option<string?> Data() => new("--data") { Description = "The folder of the database and the exported heads (default: POLICYENGINE_DATA, else 'data' in the working directory)." };

    public static Option<string?> Database() => new("--database") { Description = "A connection string of PostgreSQL instead of the SQLite file in the data folder (default: POLICYENGINE_DATABASE)." };

    /// <summary>On every command, since it is how the program is started from its sources.</summary>
    public static Option<bool> Development() => new(DevelopmentName)
    {
        Description = "Development: files answer as they are, and the local user may do everything (default when started with 'dotnet run').",
        Recursive = true,
    };

    /// <summary>Asked for on the command line, or by the environment as ASP.NET has it.</summary>
    public static bool IsDevelopment(ParseResult parsed) => parsed.GetValue<bool>(DevelopmentName)
        || new[] { "DOTNET_ENVIRONMENT", "ASPNETCORE_ENVIRONMENT" }.Any(name =>
            string.Equals(Environment.GetEnvironmentVariable(name), Environments.Development, StringComparison.OrdinalIgnoreCase));

    public static Option<bool> DryRun() => new("--dry-run") { Description = "Say what would change, and change nothing." };

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

    public static Option<DateOnly?> AsOf() => TypedOptions.Day("--as-of", "The day the question is asked for, yyyy-MM-dd (default: today in Beijing).");
}
