using PolicyEngine.Supervision.Decisions;

namespace PolicyEngine.Supervision.Plans.Checks;

/// <summary>Checks a plan against the rules of its locality while it is written. Writes nothing. One thread at a time.</summary>
public sealed class PlanCheck(Questioner questioner)
{
    private static readonly IPlanCheck[] Checks =
        [new DeadlineCheck(), new RatioCheck(), new PermissionCheck(), new DrawCheck(), new ItemFrequencyCheck(), new LibraryFrequencyCheck(), new RepeatCheck()];

    /// <summary>Every remark, the gravest first, then in the order of the tasks.</summary>
    public IReadOnlyList<PlanRemark> Of(PlanCheckInput input)
    {
        var questions = new PlanQuestions(questioner);
        var order = input.Plan.Tasks.Select((t, i) => (t.Id, i)).DistinctBy(p => p.Id).ToDictionary(p => p.Id, p => p.i, StringComparer.Ordinal);
        return
        [
            .. Checks.SelectMany(c => c.Check(input, questions))
                .OrderByDescending(r => r.Weight)
                .ThenBy(r => r.TaskId is { } id ? order.GetValueOrDefault(id, int.MaxValue) : -1),
        ];
    }
}
