using PolicyEngine.Workflows.Registry;

namespace PolicyEngine.Workflows.Activities;

/// <summary>Elsa's activities that this runtime runs.</summary>
internal static class BuiltInActivities
{
    public static IReadOnlyList<ActivityType> All { get; } =
    [
        new Flowchart(), new Sequence(), new StartActivity(), new EndActivity(), new FinishActivity(),
        new IfActivity(), new FlowDecision(), new SwitchActivity(), new FlowSwitch(), new FlowFork(), new FlowJoin(),
        new ForEach(), new ParallelForEach(), new ForActivity(), new WhileActivity(), new BreakActivity(),
        new SetVariable(), new SetOutput(), new SetName(), new Correlate(), new WriteLine(),
        new RunTask(), new EventActivity(), new PublishEvent(),
        new DelayActivity(), new TimerActivity(), new CronActivity(), new StartAt(),
        new DispatchWorkflow(), new FaultActivity(),
    ];
}
