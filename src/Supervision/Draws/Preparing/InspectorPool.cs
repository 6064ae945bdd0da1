using PolicyEngine.Rules.Vocabulary;
using PolicyEngine.Supervision.Decisions;
using PolicyEngine.Supervision.Draws.Freezing;
using PolicyEngine.Supervision.Draws.Keeping;
using PolicyEngine.Supervision.Registers;
using PolicyEngine.Supervision.Tasks;
using PolicyEngine.Transactions;

namespace PolicyEngine.Supervision.Draws.Preparing;

/// <summary>
/// The inspectors who may come for a task: of its departments, eligible by the rules with a certificate that is good on
/// every day of it, and on leave on none.
/// </summary>
internal sealed class InspectorPool(Questioner questioner, InspectionTask task, DateOnly on)
{
    private const string Decision = "inspector-eligibility";
    private const string Eligible = "eligible";
    private const int PageSize = 1_000;

    private readonly Dictionary<(string, bool, bool, string?), bool> answers = [];
    private readonly SortedSet<string> clauses = new(StringComparer.Ordinal);

    /// <summary>The clauses that say who may inspect; after <see cref="Read"/>.</summary>
    public IReadOnlyList<string> Clauses => [.. clauses];

    /// <param name="libraries">The libraries that the task draws from; null stands for none.</param>
    public List<(DrawInspector Drawn, Inspector Entry)> Read(IStores stores, IReadOnlyList<string?> libraries, SnapshotHash snapshot)
    {
        var register = stores.Store<IInspectorRegister>();
        var pool = new List<(DrawInspector, Inspector)>();
        for (var page = register.Page(task.Jurisdiction, null, PageSize); page.Count > 0; page = register.Page(task.Jurisdiction, page[^1].Number, PageSize))
        {
            foreach (var inspector in page)
            {
                snapshot.Add(inspector);
                if (Admit(inspector, libraries) is { } admitted)
                {
                    pool.Add((admitted, inspector));
                }
            }
        }

        return pool;
    }

    private DrawInspector? Admit(Inspector inspector, IReadOnlyList<string?> libraries)
    {
        var departments = TeamNeeds.DepartmentsOf(task, inspector);
        return departments.Count > 0 && !inspector.IsOnLeave(task.From, task.To) && libraries.All(l => IsEligible(inspector, l))
            ? new DrawInspector(inspector.Number, TeamNeeds.QualificationsOf(departments, inspector))
            : null;
    }

    private bool IsEligible(Inspector inspector, string? library)
    {
        var key = (inspector.Category, inspector.IsCertified(task.From, task.To), inspector.Joint, library);
        if (!answers.TryGetValue(key, out var eligible))
        {
            var facts = new FactSheet()
                .Set("category", inspector.Category)
                .Set("inInspectorRegister", true)
                .Set("hasEnforcementCertificate", key.Item2)
                .Set("inJointInspectorLibrary", inspector.Joint)
                .Set("library", library);
            var outcome = questioner.Ask(Decision, facts, on, out _);
            clauses.UnionWith(outcome?.Clauses ?? []);

            // Where the rules leave it to a person, or cannot say, the host does not send anybody by itself.
            answers[key] = eligible = outcome is null or { Verdict: Eligible or Verdicts.NotRegulated };
        }

        return eligible;
    }
}
