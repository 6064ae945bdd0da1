namespace PolicyEngine.Workflows.Expressions;

/// <summary>Where the value of a name comes from.</summary>
public enum NamedSourceKind
{
    Variable,
    Input,

    /// <summary><c>WorkflowInstanceId</c>.</summary>
    InstanceId,

    /// <summary><c>CorrelationId</c>.</summary>
    CorrelationId,
}
