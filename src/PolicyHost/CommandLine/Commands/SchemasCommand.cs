using System.CommandLine;
using PolicyEngine.Rehearsals;
using PolicyEngine.Supervision.Schemas;

namespace PolicyEngine.PolicyHost.CommandLine.Commands;

/// <summary><c>schemas</c>: writes the JSON Schemas of the policy files.</summary>
internal static class SchemasCommand
{
    public static Command Create(CommandContext context)
    {
        var policies = SharedOptions.Policies();
        var to = new Option<string>("--out") { Description = "The folder to write to.", DefaultValueFactory = _ => "schemas" };
        var command = new Command("schemas", "Write the JSON Schemas that editors complete and check by.") { policies, to };
        command.SetAction(parsed =>
        {
            if (context.OpenPolicies(parsed.GetValue(policies))?.Current.Shared is not { } shared)
            {
                return ExitCode.NoPolicies;
            }

            var folder = parsed.GetValue(to)!;
            try
            {
                foreach (var (name, content) in SchemaSet.Of(shared.Decisions.Values).Append(KeyValuePair.Create(RehearsalSchema.FileName, RehearsalSchema.Text())))
                {
                    var file = Path.Combine(folder, name);
                    Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                    File.WriteAllText(file, content);
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                context.Error($"The schemas cannot be written to '{folder}': {e.Message} Name another folder with --out.");
                return ExitCode.Usage;
            }

            return ExitCode.Ok;
        });
        return command;
    }
}
