using PolicyEngine.Activities.Acts;
using PolicyEngine.Activities.Decisions;
using PolicyEngine.Activities.ItemLists;
using PolicyEngine.Activities.Plans;
using PolicyEngine.Activities.Tasks;
using PolicyEngine.Workflows.Registry;

namespace PolicyEngine.Activities;

/// <summary>The steps of the inspection procedure that workflow files are made of, beside Elsa's own activities.</summary>
public static partial class DomainActivities
{
    /// <summary>All domain steps. Add them to <see cref="ActivityRegistry.BuiltIn"/>.</summary>
    public static IReadOnlyList<ActivityType> All(DomainServices services) =>
    [
        new DecideStep(services), new FulfilDutyStep(services),
        new RecordActStep(), new FileStep(services), new ReadAnswerStep(), new AwaitDayStep(), new ArchiveCaseStep(),
        new AdoptItemListStep(), new PublishItemListStep(),
        new DraftPlanStep(), new CheckPlanStep(services), new SubmitPlanStep(), new ReviewPlanStep(services), new CompletePlanStep(),
        new PublishPlanStep(), new StartPlannedTasksStep(services),
        new ReadTaskStep(services), new OpenTaskStep(), new CompleteTaskStep(),
        .. Visiting(services),
    ];
}
