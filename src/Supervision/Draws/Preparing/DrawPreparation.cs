using PolicyEngine.Supervision.Decisions;
using PolicyEngine.Supervision.Draws.Freezing;
using PolicyEngine.Supervision.Draws.Keeping;
using PolicyEngine.Supervision.ItemLists;
using PolicyEngine.Supervision.Plans;
using PolicyEngine.Supervision.Policies;
using PolicyEngine.Supervision.Registers;
using PolicyEngine.Supervision.Tasks;
using PolicyEngine.Supervision.Visits;
using PolicyEngine.Transactions;
using Recusal = PolicyEngine.Supervision.Draws.Freezing.Recusal;

namespace PolicyEngine.Supervision.Draws.Preparing;

/// <summary>
/// Gathers what a task may draw from: objects of its groups that can be inspected and may be visited, lawful numbers,
/// inspectors who may come. Reads only; takes as long as the register is, so run it beside the writer.
/// </summary>
public sealed class DrawPreparation(Jurisdiction jurisdiction, TimeProvider clock)
{
    private readonly Questioner questioner = new(jurisdiction, clock);

    /// <param name="stores">One consistent state: what is read from it is what is announced.</param>
    /// <param name="on">The day of the draw, whose law holds.</param>
    public PreparedDraw Prepare(IStores stores, InspectionTask task, DateOnly on)
    {
        var mistakes = new List<DrawMistake>();
        var samples = task.Samples.DistinctBy(ObjectPool.CodeOf).ToList();
        if (samples.Count == 0)
        {
            mistakes.Add(Messages.NoSamples(task.Id));
        }

        var items = ItemsOf(stores, task, on);

        // Objects that are named one by one are nobody's group: nothing of the year bears on them.
        var earlier = samples.Count == 0 ? [] : EarlierDraws(stores, task);
        var leftOut = new List<LeftOut>();
        var forbidden = Forbidden(stores, task, items, samples, earlier, on, leftOut);
        using var objectHash = new SnapshotHash();
        var sizes = new int[samples.Count];
        var objects = ObjectPool.Read(
            stores, task.Jurisdiction, samples, InspectableStatuses(), (id, group) => forbidden[group].Contains(id), sizes, objectHash);
        var run = stores.Store<IObjectRegister>().InForce(task.Jurisdiction);
        if (run is null)
        {
            mistakes.Add(Messages.NoRegister(task.Jurisdiction));
        }

        var question = new QuotaQuestion(questioner, task, items, PlanBefore(stores, task), on);
        var strata = new List<Stratum>();
        var groups = new List<DrawnGroup>();
        for (var i = 0; i < samples.Count; i++)
        {
            var before = DrawnEarlier(samples[i], task, earlier);
            var (quota, clauses) = question.Of(samples[i], sizes[i], before);
            strata.Add(new Stratum(ObjectPool.CodeOf(samples[i]), quota, TeamNeeds.Code, 0, clauses));
            groups.Add(new DrawnGroup(samples[i].Library, samples[i].RiskClass, sizes[i], 0, clauses) { DrawnBefore = before });
        }

        using var inspectorHash = new SnapshotHash();
        var pool = new InspectorPool(questioner, task, on);
        var people = pool.Read(stores, [.. samples.Select(s => s.Library).Distinct().DefaultIfEmpty()], inspectorHash);
        var rule = Team(task, items, people, mistakes);
        return new PreparedDraw
        {
            Objects = objects,
            Strata = rule is null ? [.. strata.Select(s => s with { TeamRule = null })] : strata,
            Groups = groups,
            TeamRule = rule,
            Inspectors = [.. people.Select(p => p.Drawn)],
            Recusals = RecusalsOf(people.Select(p => p.Entry), objects.Select(o => o.Id), task),
            LeftOut = leftOut,
            DrawnBefore = forbidden.SelectMany(f => f).ToHashSet(StringComparer.Ordinal),
            Register = run is null
                ? null
                : new RegisterSnapshot(run.Register, run.Number, objectHash.Count, objectHash.Finish(), inspectorHash.Count, inspectorHash.Finish()),
            InspectorClauses = pool.Clauses,
            Mistakes = mistakes,
        };
    }

    /// <summary>The statuses in which an object can be inspected.</summary>
    public IReadOnlyList<string> InspectableStatuses() =>
        [.. jurisdiction.Shared.Registers?.ObjectStatuses.Words.Where(s => s.Inspectable).Select(s => s.Id) ?? []];

    /// <summary>The items of the task that stand on the list in force.</summary>
    public static IReadOnlyList<InspectionItem> ItemsOf(IStores stores, InspectionTask task, DateOnly on)
    {
        var list = stores.Store<IItemLists>().InForce(task.Jurisdiction, task.Unit.Id, on)?.Value;
        return list is null ? [] : [.. task.Items.Select(list.Find).OfType<InspectionItem>()];
    }

    private static Plan? PlanBefore(IStores stores, InspectionTask task)
    {
        var plans = stores.Store<IPlans>();
        return task.PlanId is { } id && plans.Find(id) is { } plan ? YearBefore.PlanOf(plans, plan.Value) : null;
    }

    /// <summary>Those that stand, made or not: what is announced counts in the year's shares, whoever is drawn first.</summary>
    private static List<(TaskDraw Draw, InspectionTask Task)> EarlierDraws(IStores stores, InspectionTask task)
    {
        var tasks = stores.Store<ITasks>();
        return
        [
            .. stores.Store<IDraws>().Of(task.Jurisdiction, task.From.Year)
                .Where(d => d.TaskId != task.Id)
                .Select(d => (Draw: d, Task: tasks.Find(d.TaskId)?.Value))
                .Where(p => p.Task is not null)
                .Select(p => (p.Draw, p.Task!)),
        ];
    }

    /// <summary>By group: the objects that earlier tasks have and the rules forbid to visit again.</summary>
    private List<HashSet<string>> Forbidden(
        IStores stores,
        InspectionTask task,
        IReadOnlyList<InspectionItem> items,
        List<PlannedSample> samples,
        List<(TaskDraw Draw, InspectionTask Task)> earlier,
        DateOnly on,
        List<LeftOut> leftOut)
    {
        var question = new RepeatQuestion(questioner, task, items, on);
        var forbidden = samples.Select(_ => new HashSet<string>(StringComparer.Ordinal)).ToList();

        // Nobody knows yet what an announced one will draw; whoever is made later looks again.
        foreach (var (draw, other) in earlier.Where(e => e.Draw.State == DrawState.Made))
        {
            HashSet<string>? theirs = null;
            for (var i = 0; i < samples.Count; i++)
            {
                if (question.ForbiddenBy(other, samples[i].Library) is not { } clauses)
                {
                    continue;
                }

                theirs ??= DrawnObjects.Of(stores, draw);
                forbidden[i].UnionWith(theirs);
                if (leftOut.All(l => l.Earlier != other.Id))
                {
                    leftOut.Add(new LeftOut("repeat", theirs.Count, other.Id, clauses));
                }
            }
        }

        return forbidden;
    }

    /// <summary>Objects that tasks of the unit have drawn, or have announced to draw, from the group in the year; of a group without library, for the same items.</summary>
    private static int DrawnEarlier(PlannedSample sample, InspectionTask task, List<(TaskDraw Draw, InspectionTask Task)> earlier) =>
        earlier.Where(e => e.Draw.Kind != DrawKind.Taken && e.Task.Unit.Id == task.Unit.Id && (sample.Library is not null || e.Task.Items.Intersect(task.Items).Any()))
            .SelectMany(e => e.Draw.Groups)
            .Where(g => g.Library == sample.Library && (g.RiskClass is null || sample.RiskClass is null || g.RiskClass == sample.RiskClass))
            .Sum(g => g.Chosen);

    private TeamRule? Team(InspectionTask task, IReadOnlyList<InspectionItem> items, List<(DrawInspector Drawn, Inspector Entry)> people, List<DrawMistake> mistakes)
    {
        if (jurisdiction.Shared.Draws is not { TeamSize: > 0 } defaults)
        {
            mistakes.Add(Messages.NoTeamSize());
            return null;
        }

        var rule = TeamNeeds.RuleOf(task, items, defaults.TeamSize);
        foreach (var seat in rule.Seats)
        {
            var there = people.Count(p => seat.Needs.All(p.Drawn.Qualifications.Contains));
            if (there < seat.Count)
            {
                mistakes.Add(Messages.NoEligibleInspector(task.Id, seat.Needs.Count == 0 ? "team" : string.Join(" + ", seat.Needs), seat.Count, there));
            }
        }

        if (mistakes.Count == 0 && people.Count < rule.Size)
        {
            mistakes.Add(Messages.NoEligibleInspector(task.Id, "team", rule.Size, people.Count));
        }

        return rule;
    }

    /// <summary>Who of the inspectors must not go to which of the objects while the task lasts.</summary>
    public static IReadOnlyList<Recusal> RecusalsOf(IEnumerable<Inspector> inspectors, IEnumerable<string> objects, InspectionTask task)
    {
        var recusals = inspectors
            .SelectMany(i => i.Recusals.Where(r => r.From <= task.To && (r.To is null || r.To >= task.From)).DistinctBy(r => r.ObjectId).Select(r => (i.Number, Recusal: r)))
            .ToList();
        var wanted = recusals.Select(r => r.Recusal.ObjectId).ToHashSet(StringComparer.Ordinal);
        wanted.IntersectWith(objects.Where(wanted.Contains).ToList());
        return [.. recusals.Where(r => wanted.Contains(r.Recusal.ObjectId)).Select(r => new Recusal(r.Number, r.Recusal.ObjectId, r.Recusal.Reason))];
    }
}
