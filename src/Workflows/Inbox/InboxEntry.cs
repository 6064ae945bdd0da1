namespace PolicyEngine.Workflows.Inbox;

/// <summary>An event in the inbox.</summary>
/// <param name="Consumed">At least one instance has consumed it already.</param>
/// <param name="Round">How often somebody has begun to assign it: which waits came too late for it is said by event and round.</param>
public sealed record InboxEntry(InboxEvent Event, InboxState State, bool Consumed, int Round = 0);
