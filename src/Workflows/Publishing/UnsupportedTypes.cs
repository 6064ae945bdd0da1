namespace PolicyEngine.Workflows.Publishing;

/// <summary>Elsa's activities that are not run here, and what to write in their place.</summary>
internal static class UnsupportedTypes
{
    private static readonly Dictionary<string, string> Instead = new(StringComparer.Ordinal)
    {
        ["Elsa.Complete"] = "Elsa.End, or Elsa.Finish for the whole workflow",
        ["Elsa.ExecuteWorkflow"] = "Elsa.DispatchWorkflow with waitForCompletion true",
        ["Elsa.BulkDispatchWorkflows"] = "Elsa.ParallelForEach around an Elsa.DispatchWorkflow",
        ["Elsa.RunJavaScript"] = "Elsa.SetVariable with a CSharp expression",
        ["Elsa.RunCSharp"] = "Elsa.SetVariable with a CSharp expression",
        ["Elsa.RunPython"] = "Elsa.SetVariable with a CSharp expression",
        ["Elsa.SendHttpRequest"] = "Elsa.RunTask, which an outside system completes",
        ["Elsa.FlowSendHttpRequest"] = "Elsa.RunTask, which an outside system completes",
        ["Elsa.HttpEndpoint"] = "Elsa.Event, which the host's API publishes",
        ["Elsa.Parallel"] = "Elsa.FlowFork and Elsa.FlowJoin",
        ["Elsa.Fork"] = "Elsa.FlowFork and Elsa.FlowJoin",
    };

    /// <summary>What to write instead; null where nothing is known of the type.</summary>
    public static string? InsteadOf(string type) => Instead.GetValueOrDefault(type);
}
