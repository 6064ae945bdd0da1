using PolicyEngine.Transactions;

namespace PolicyEngine.Workflows.Runtime;

/// <summary>The rights that commands on workflows need. Their scope is the definition's id; that of events, everywhere.</summary>
public static class WorkflowRights
{
    public const string Publish = "workflow.publish";
    public const string Activate = "workflow.activate";
    public const string Start = "workflow.start";
    public const string Cancel = "workflow.cancel";
    public const string Retry = "workflow.retry";

    /// <summary>To move running instances to another version.</summary>
    public const string Move = "workflow.move";

    /// <summary>To publish events from outside.</summary>
    public const string Event = "workflow.event";

    /// <summary>To take a claimed task from its assignee.</summary>
    public const string Reassign = "workflow.reassign";
}
