namespace PolicyEngine.Workflows.Execution;

/// <summary>A step cannot be done. The instance gets an incident with this code and message; nothing of the step happens.</summary>
/// <param name="code">A stable word for programs.</param>
/// <param name="message">For a person: what is wrong and what to do.</param>
/// <param name="mayRetry">False where trying again cannot help, so that the activity's retries are not used up on it.</param>
public sealed class ActivityFault(string code, string message, bool mayRetry = true) : Exception(message)
{
    public string Code { get; } = code;

    public bool MayRetry { get; } = mayRetry;
}
