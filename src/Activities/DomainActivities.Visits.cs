using PolicyEngine.Activities.Draws;
using PolicyEngine.Activities.Libraries;
using PolicyEngine.Activities.Results;
using PolicyEngine.Activities.Visits;
using PolicyEngine.Workflows.Registry;

namespace PolicyEngine.Activities;

// Draws, visits, results, libraries.
public static partial class DomainActivities
{
    private static IEnumerable<ActivityType> Visiting(DomainServices services) =>
    [
        new FreezeDrawStep(services), new CommitWitnessStep(), new RevealWitnessStep(), new MakeDrawStep(services),
        new ImportDrawStep(services), new RejectDrawStep(), new TakeObjectsStep(services),
        new OpenVisitsStep(), new ScheduleVisitsStep(services), new RunVisitsStep(services), new ReadVisitStep(services),
        new RecordEducationStep(), new RecordNoticeStep(), new EnterPremisesStep(), new ReplaceInspectorStep(services),
        new RecordResultStep(services), new EnterResultStep(), new PublishResultStep(), new DecideDispositionStep(services), new TransferCaseStep(),
        new ChangeLibraryStep(), new AdjustLibrariesStep(services),
    ];
}
