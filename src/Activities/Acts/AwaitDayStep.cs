using System.Globalization;
using PolicyEngine.Activities.Diagnostics;
using PolicyEngine.Activities.Steps;
using PolicyEngine.Calendars;
using PolicyEngine.Workflows.Execution;
using PolicyEngine.Workflows.Publishing;
using PolicyEngine.Workflows.Registry;
using PolicyEngine.Workflows.Values;

namespace PolicyEngine.Activities.Acts;

/// <summary>Rests until a day has come; one that has passed is not waited for.</summary>
internal sealed class AwaitDayStep : DomainActivity
{
    private const string TimeFormat = "HH:mm";

    protected override string Name => "AwaitDay";

    protected override IReadOnlyList<InputDescriptor> Takes =>
    [
        new("day", WorkflowType.Date, true),
        new("workingDay", WorkflowType.Boolean),
        new("time", WorkflowType.Text),
    ];

    public override IReadOnlyList<OutputDescriptor> Outputs => [new("reached", WorkflowType.Date)];

    public override bool CanWait(CompiledActivity activity) => true;

    protected override object? PrepareOwn(PrepareContext context)
    {
        if (context.Written("time")?.GetString() is { } time && TimeOf(time) is null)
        {
            context.Bag.Add(StepMessages.NotATime(context.PlaceOf("time"), time));
        }

        return null;
    }

    public override ValueTask Start(ActivityContext context)
    {
        var run = new StepRun(context, this);
        var day = run.NeededDate("day");
        if (run.Flag("workingDay") == true)
        {
            day = run.Calendar.WorkingDayOnOrAfter(day).Date;
        }

        var time = run.Text("time") is { } text
            ? TimeOf(text) ?? throw new ActivityFault("PE1422", StepMessages.NoTimeOfDay(text), false)
            : TimeOnly.MinValue;
        var due = BeijingTime.At(day, time);
        if (due <= run.Now)
        {
            Reach(context);
        }
        else
        {
            context.WaitUntil(due);
        }

        return ValueTask.CompletedTask;
    }

    public override ValueTask Resumed(ActivityContext context, Resumption resumption)
    {
        Reach(context);
        return ValueTask.CompletedTask;
    }

    private static void Reach(ActivityContext context)
    {
        context.SetOutput("reached", JsonValue.Of(BeijingTime.DayOf(context.Now)));
        context.Complete();
    }

    private static TimeOnly? TimeOf(string text) =>
        TimeOnly.TryParseExact(text, TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;
}
