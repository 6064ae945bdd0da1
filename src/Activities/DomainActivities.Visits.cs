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
        new FreezeDrawStep(), new CommitWitnessStep(), new RevealWitnessStep(), new MakeDrawStep(), new ImportDrawStep(), new TakeObjectsStep(),
        new OpenVisitsStep(), new ScheduleVisitsStep(), new RunVisitsStep(), new ReadVisitStep(services),
        new RecordEducationStep(), new RecordNoticeStep(), new EnterPremisesStep(), new ReplaceInspectorStep(),
        new RecordResultStep(), new EnterResultStep(), new PublishResultStep(), new DecideDispositionStep(), new TransferCaseStep(),
        new ChangeLibraryStep(), new AdjustLibrariesStep(),
    ];
}
