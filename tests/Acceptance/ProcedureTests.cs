using System.Text.Json;
using System.Text.RegularExpressions;
using PolicyEngine.Rules.Json;
using PolicyEngine.Workflows.Definitions;

namespace PolicyEngine.Acceptance;

/// <summary>The shipped workflows against the profiles they carry out. A new locality's files are covered by being there.</summary>
public partial class ProcedureTests
{
    // Steps that look, wait or set going; what a clause asks for is done by the others.
    private static readonly string[] Silent = ["ReadAnswer", "ReadTask", "ReadVisit", "AwaitDay", "OpenVisits", "ScheduleVisits", "RunVisits", "StartPlannedTasks", "ArchiveCase"];

    public static TheoryData<string> Files() => [.. Procedure.All.Select(p => p.File)];

    public static TheoryData<string> Localities() => [.. Procedure.Localities];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_is_published_without_an_error_or_a_warning(string file) => Procedure.Named(file).Mistakes.ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_that_is_read_and_written_again_says_the_same(string file) => Procedure.Named(file).IsRoundTripped().ShouldBeTrue();

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_is_named_after_its_definition(string file)
    {
        var procedure = Procedure.Named(file);
        Path.GetFileNameWithoutExtension(file).ShouldBe(procedure.Id);
        procedure.Id.ShouldStartWith(procedure.Locality + "-");
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void All_that_a_file_keeps_is_kept_with_the_instance(string file)
    {
        using var json = JsonDocument.Parse(Procedure.Named(file).Content);
        foreach (var (list, member) in new[] { ("inputs", "storageDriverType"), ("variables", "storageDriverTypeName") })
        {
            json.RootElement.GetProperty(list).EnumerateArray().ShouldAllBe(v => v.GetProperty(member).GetString()!.Length > 0);
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_task_of_a_person_has_a_telling_name_a_role_a_form_a_step_and_a_clause(string file)
    {
        var tasks = Procedure.Named(file).PersonsTasks.ToList();
        foreach (var task in tasks)
        {
            Procedure.Literal(task, "taskName").ShouldNotBeNull(task.Id).ShouldMatch("^[a-z0-9]+(-[a-z0-9]+)*$");
            var own = task.Custom("task").ShouldBeOfType<LocatedObject>(task.Id);
            own["role"].ShouldNotBeNull(task.Id);
            own["form"].ShouldNotBeNull(task.Id);
            Procedure.Step(task).ShouldNotBeNullOrEmpty(task.Id);
            Procedure.Clauses(task).ShouldNotBeEmpty(task.Id);
        }

        tasks.Select(t => Procedure.Literal(t, "taskName")).ShouldBeUnique();
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_step_that_acts_says_which_clause_asks_for_it(string file)
    {
        foreach (var step in Procedure.Named(file).DomainSteps.Where(s => !Silent.Contains(s.Type["PolicyEngine.".Length..])))
        {
            Procedure.Step(step).ShouldNotBeNullOrEmpty(step.Id);
            Procedure.Clauses(step).ShouldNotBeEmpty(step.Id);
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_clause_decision_fact_duty_and_organ_of_a_file_exists_in_its_locality(string file)
    {
        var procedure = Procedure.Named(file);
        var place = Shipped.Policies.Find(procedure.Locality).ShouldNotBeNull();
        var organs = place.Profile.Organs.Select(o => o.Role).ToHashSet();
        var platforms = place.Profile.Platforms.Select(p => p.Id).ToHashSet();
        var duties = place.Duties.Select(d => d.Id).ToHashSet();
        foreach (var activity in procedure.Activities)
        {
            Procedure.Clauses(activity).Where(c => place.FindClause(c) is null).ShouldBeEmpty(activity.Id);
            Known(activity, "organ", organs);
            Known(activity, "platform", platforms);
            Known(activity, "duty", duties);
            if (Procedure.Literal(activity, "decision") is { } decision)
            {
                var known = place.Decisions.GetValueOrDefault(decision).ShouldNotBeNull($"{activity.Id}: {decision}");
                (activity["facts"] as LocatedObject)?.Members.Select(m => m.Name).Where(f => known.Definition.Fact(f) is null).ShouldBeEmpty(activity.Id);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_workflow_that_a_file_starts_is_there(string file)
    {
        var started = Procedure.Named(file).Activities.SelectMany(a => new[] { Procedure.Literal(a, "workflow"), Procedure.Literal(a, "workflowDefinitionId") }).OfType<string>();
        started.Except(Procedure.All.Select(p => p.Id)).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Localities))]
    public void A_profile_lists_exactly_the_files_of_its_folder(string locality) =>
        Shipped.Policies.Find(locality)!.Profile.Workflows.Order(StringComparer.Ordinal)
            .ShouldBe(Procedure.Of(locality).Select(p => p.Id).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Localities))]
    public void Every_step_that_a_clause_of_record_names_is_taken(string locality)
    {
        const string prefix = "step:";
        var taken = Procedure.Of(locality).SelectMany(p => p.Activities).Select(Procedure.Step).OfType<string>().ToHashSet();
        var named = ClausesOf(locality).SelectMany(c => c.CarriedBy).Where(c => c.StartsWith(prefix, StringComparison.Ordinal)).Select(c => c[prefix.Length..]);
        named.Distinct().Except(taken).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Localities))]
    public void Every_clause_that_asks_for_a_record_is_cited_by_a_step(string locality)
    {
        var cited = Procedure.Of(locality).SelectMany(p => p.Activities).SelectMany(Procedure.Clauses).ToHashSet();
        ClausesOf(locality).Where(c => c.Kind == Supervision.Clauses.ClauseKind.Record).Select(c => c.Id).Except(cited).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Localities))]
    public void The_rehearsal_of_a_locality_answers_every_task_and_nothing_else(string locality)
    {
        using var rehearsal = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Checkout.Rehearsals, locality + ".json")));
        var answers = rehearsal.RootElement.GetProperty("answers").EnumerateObject().Select(a => a.Name).ToHashSet();
        var tasks = Procedure.Of(locality).SelectMany(p => p.PersonsTasks.Select(t => (Workflow: p.Id, Task: Procedure.Literal(t, "taskName")!))).ToList();
        tasks.Where(t => !answers.Contains(t.Task) && !answers.Contains($"{t.Workflow}/{t.Task}")).ShouldBeEmpty();
        answers.Where(a => !tasks.Exists(t => t.Task == a || $"{t.Workflow}/{t.Task}" == a)).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Localities))]
    public void The_rehearsal_of_a_locality_starts_its_own_workflows_only(string locality)
    {
        using var rehearsal = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Checkout.Rehearsals, locality + ".json")));
        var starts = rehearsal.RootElement.GetProperty("starts").EnumerateArray().ToList();
        var ids = Procedure.Of(locality).ToDictionary(p => p.Id, p => p.Definition!);
        foreach (var start in starts)
        {
            var definition = ids.GetValueOrDefault(start.GetProperty("workflow").GetString()!).ShouldNotBeNull(start.ToString());
            start.GetProperty("input").EnumerateObject().Select(i => i.Name).Order(StringComparer.Ordinal)
                .ShouldBe(definition.Inputs.Select(i => i.Name).Order(StringComparer.Ordinal), start.ToString());
        }

        // A workflow that nobody starts, neither a person nor another one, is not rehearsed.
        var begun = starts.Select(s => s.GetProperty("workflow").GetString()!)
            .Concat(Procedure.Of(locality).SelectMany(p => p.Activities).SelectMany(a => new[] { Procedure.Literal(a, "workflow"), Procedure.Literal(a, "workflowDefinitionId") }).OfType<string>());
        ids.Keys.Except(begun).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_can_be_looked_at_in_Elsa_Studio(string file)
    {
        var root = Procedure.Named(file).Definition!.Root;
        var places = root.Children.Select(PlaceOf).ToList();
        places.ShouldBeUnique("two boxes in one place");
        root.Children.ShouldAllBe(a => ChineseText().IsMatch(DisplayText(a)));
    }

    private static IEnumerable<Supervision.Clauses.Clause> ClausesOf(string locality)
    {
        var book = Shipped.Policies.Find(locality)!.Clauses;
        return book.Ids.Select(i => book.Find(i)!);
    }

    private static void Known(ActivityNode activity, string input, HashSet<string> known)
    {
        if (Procedure.Literal(activity, input) is { } value)
        {
            known.ShouldContain(value, activity.Id);
        }
    }

    private static string DisplayText(ActivityNode activity) => ((activity["metadata"] as LocatedObject)?["displayText"] as LocatedText)?.Text ?? "";

    private static (decimal X, decimal Y) PlaceOf(ActivityNode activity)
    {
        var position = ((activity["metadata"] as LocatedObject)?["designer"] as LocatedObject)?["position"] as LocatedObject;
        return position?["x"] is LocatedNumber x && position["y"] is LocatedNumber y ? (x.Number, y.Number) : throw new InvalidDataException(activity.Id);
    }

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex ChineseText();
}
