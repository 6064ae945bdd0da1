namespace PolicyEngine.Workflows.Inbox;

/// <summary>An event in the inbox.</summary>
/// <param name="Consumed">At least one instance has consumed it already.</param>
public sealed record InboxEntry(InboxEvent Event, InboxState State, bool Consumed);
