namespace PolicyEngine.Workflows.Runtime;

/// <summary>The work that a step did in the transaction failed: the transaction is rolled back and the step gets an incident.</summary>
internal sealed class StepFailed(int frame, Exception reason) : Exception(reason.Message, reason)
{
    public int Frame { get; } = frame;

    public Exception Reason { get; } = reason;
}
