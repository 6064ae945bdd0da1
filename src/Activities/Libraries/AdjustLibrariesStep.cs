using System.Globalization;
using System.Text.Json;
using PolicyEngine.Activities.Diagnostics;
using PolicyEngine.Activities.Draws;
using PolicyEngine.Activities.Steps;
using PolicyEngine.Activities.Visits;
using PolicyEngine.Supervision.Decisions;
using PolicyEngine.Supervision.Dossiers;
using PolicyEngine.Supervision.Draws.Keeping;
using PolicyEngine.Supervision.Policies;
using PolicyEngine.Supervision.Registers;
using PolicyEngine.Supervision.Results;
using PolicyEngine.Supervision.Visits;
using PolicyEngine.Transactions;
using PolicyEngine.Workflows.Execution;
using PolicyEngine.Workflows.Publishing;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Activities.Libraries;

/// <summary>
/// Asks, for every object with a result in the year, whether it changes its library, and moves those that do, a batch a
/// commit: wire More back to the step. An object is moved once for a year, whatever its new library would ask for.
/// </summary>
internal sealed class AdjustLibrariesStep(DomainServices services) : DomainStep
{
    private const string Decision = "library-transition";
    private const string MovePrefix = "move-to-";
    private const string More = "More";
    private const int BatchSize = 200;

    protected override string Name => "AdjustLibraries";

    protected override IReadOnlyList<InputDescriptor> Takes =>
        [new("jurisdiction", WorkflowType.Text, true), new("year", WorkflowType.Integer, true), new("apply", WorkflowType.Boolean)];

    public override IReadOnlyList<OutputDescriptor> Outputs => [new("changes", WorkflowType.ListOf(WorkflowType.Any)), new("count", WorkflowType.Integer)];

    protected override IReadOnlyList<string> Ends => [More, Done];

    // A worker takes it up again between two batches: the loop through it rests there.
    public override bool CanWait(CompiledActivity activity) => true;

    protected override async ValueTask<Func<IUnitOfWork, StepResult>> Prepare(StepRun run, CancellationToken cancellation)
    {
        var (locality, year) = (services.Locality(run.NeededText("jurisdiction"), run.On), run.NeededInteger("year"));
        var moves = await services.Transactions.Read(stores => MovesOf(stores, locality, year, run.On), cancellation).ConfigureAwait(false);
        var batch = moves.Take(BatchSize).ToList();
        if (run.Flag("apply") == false)
        {
            return unit => Record(run, unit, batch, moves.Count, Done);
        }

        return unit =>
        {
            var register = unit.Store<IObjectRegister>();
            foreach (var move in batch)
            {
                var entry = register.Find(locality.Id, move.Object) ?? throw new ActivityFault("PE1456", StepMessages.NotInRegister("object", move.Object, locality.Id));
                move.Apply(unit, locality.Id, entry, EventId(locality.Id, year, move.Object), run.On);
            }

            return Record(run, unit, batch, batch.Count, moves.Count > batch.Count ? More : Done);
        };
    }

    private static string EventId(string jurisdiction, int year, string id) =>
        string.Create(CultureInfo.InvariantCulture, $"{jurisdiction}/adjustment/{year}/{id}");

    private List<LibraryMove> MovesOf(IStores stores, Jurisdiction locality, int year, DateOnly on)
    {
        var (register, dossiers, questioner) = (stores.Store<IObjectRegister>(), stores.Store<IDossiers>(), new Questioner(locality, services.Clock));
        var answers = new Dictionary<(string?, string), (string? Library, IReadOnlyList<string> Clauses)?>();
        var moves = new List<LibraryMove>();
        foreach (var (id, code) in LatestResults(stores, locality, year))
        {
            // What is gone comes into no library again.
            if (code.ObjectStatus is not null || code.Facts.GetValueOrDefault(ResultFacts.Outcome) is not { } outcome || register.Find(locality.Id, id) is not { } entry)
            {
                continue;
            }

            if (!answers.TryGetValue((entry.Library, outcome), out var answer))
            {
                answers[(entry.Library, outcome)] = answer = Ask(questioner, entry.Library, outcome, on);
            }

            if (answer is { } target && target.Library != entry.Library && dossiers.Of(id).All(e => e.Id != EventId(locality.Id, year, id)))
            {
                moves.Add(new LibraryMove(id, entry.Library, target.Library, string.Create(CultureInfo.InvariantCulture, $"result of {year}"), target.Clauses));
            }
        }

        return moves;
    }

    /// <summary>By object, in order of id: the result of its last visit of the year that has one.</summary>
    private static SortedDictionary<string, ResultCode> LatestResults(IStores stores, Jurisdiction locality, int year)
    {
        var latest = new SortedDictionary<string, ResultCode>(StringComparer.Ordinal);
        var days = new Dictionary<string, DateOnly>(StringComparer.Ordinal);
        foreach (var visit in stores.Store<IDraws>().Of(locality.Id, year).SelectMany(d => stores.VisitsOf(d.TaskId)).Select(v => v.Value))
        {
            if (visit.ResultCode is { } id && visit.EndedOn is { } day && locality.Shared.ResultCodes?.List.Find(id) is { } code
                && (!days.TryGetValue(visit.ObjectId, out var known) || known <= day))
            {
                (latest[visit.ObjectId], days[visit.ObjectId]) = (code, day);
            }
        }

        return latest;
    }

    private static (string? Library, IReadOnlyList<string> Clauses)? Ask(Questioner questioner, string? library, string outcome, DateOnly on)
    {
        var facts = new FactSheet().Set("inspectionOutcome", outcome);
        facts = library is null ? facts.SetNone("library") : facts.Set("library", library);
        var answer = questioner.Ask(Decision, facts, on, out _);
        return answer?.Verdict.StartsWith(MovePrefix, StringComparison.Ordinal) == true ? (answer.Verdict[MovePrefix.Length..], answer.Clauses) : null;
    }

    private static StepResult Record(StepRun run, IUnitOfWork unit, List<LibraryMove> batch, int count, string outcome)
    {
        var changes = JsonSerializer.SerializeToElement(batch, Supervision.Documents.DomainJson.Options);
        run.Append(unit, run.CaseStream, "libraries-adjusted", w =>
        {
            w.WriteNumber("count", count);
            w.WritePropertyName("changes");
            changes.WriteTo(w);
        });
        return Ended(outcome, new("changes", changes), Output("count", count));
    }
}
