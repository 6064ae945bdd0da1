namespace PolicyEngine.Rules.Evaluation;

/// <summary>Receives a verdict alone. Reused from one question to the next, so that answering allocates nothing; not thread-safe.</summary>
public sealed class OutcomeBuffer
{
    /// <summary>The verdict of the last question.</summary>
    public string Verdict { get; internal set; } = "";
}
