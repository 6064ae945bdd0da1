using PolicyEngine.Activities.Steps;
using PolicyEngine.Activities.Tests.Hosting;
using PolicyEngine.Workflows.Registry;

namespace PolicyEngine.Activities.Tests.Documentation;

/// <summary>The tables of docs/procedures.md say what the registry says.</summary>
public sealed class StepTableTests
{
    [Fact]
    public async Task Every_domain_step_has_its_row_and_every_row_its_step()
    {
        await using var host = await ProcedureHost.Open();
        var expected = DomainActivities.All(host.Services).Cast<DomainActivity>().Select(RowOf).Order(StringComparer.Ordinal).ToList();
        var lines = await File.ReadAllLinesAsync(Path.Combine(Shipped.Root, "docs", "procedures.md"));
        var written = lines.Where(l => l.StartsWith($"| `{DomainActivity.Prefix}", StringComparison.Ordinal)).ToList();
        written.ShouldAllBe(l => l.Split('|').Length == 7 && l.Split('|')[5].Trim().Length > 10, "a row says what the step does");
        written.Select(l => string.Join('|', l.Split('|')[..5]) + "|").Order(StringComparer.Ordinal).ToList().ShouldBe(
            expected, customMessage: "docs/procedures.md is to have these rows:\n" + string.Join('\n', expected));
    }

    // A star: needed, from the file or the answer. An exclamation mark: it must be written in the file.
    private static string RowOf(DomainActivity step)
    {
        var needed = step.Needed.ToHashSet(StringComparer.Ordinal);
        var inputs = step.Inputs
            .Where(i => i.Name is not (DomainActivity.AnswerInput or DomainActivity.OnInput) || needed.Contains(i.Name))
            .Select(i => $"`{i.Name}`{(needed.Contains(i.Name) ? "*" : "")}{(i.Fixed ? "!" : "")} {i.Type.Kind}");
        var outputs = step.Outputs.Select(o => $"`{o.Name}` {o.Type.Kind}");
        var ends = step.Outcomes(null!);
        var outcomes = ends is [ActivityType.Done] ? [] : ends.Select(e => $"`{e}`");
        return $"| `{step.Id}` | {string.Join(", ", inputs)} | {string.Join(", ", outputs)} | {string.Join(", ", outcomes)} |";
    }
}
