using System.Collections.Immutable;
using PolicyEngine.Transactions;
using PolicyEngine.Workflows.Inbox;
using PolicyEngine.Workflows.Instances;
using PolicyEngine.Workflows.Journal;
using PolicyEngine.Workflows.Tasks;
using PolicyEngine.Workflows.Triggers;
using PolicyEngine.Workflows.Waits;

namespace PolicyEngine.Workflows.Tests.Memory;

/// <summary>Everything that a database would hold. Immutable: a work that fails leaves the one before.</summary>
internal sealed record MemoryState
{
    public ImmutableDictionary<string, InstanceRecord> Instances { get; init; } = ImmutableDictionary<string, InstanceRecord>.Empty;

    public ImmutableSortedDictionary<(string Instance, int Number), WaitRow> Waits { get; init; } =
        ImmutableSortedDictionary<(string Instance, int Number), WaitRow>.Empty;

    public ImmutableDictionary<(string Instance, int Number), (string Event, int Round)> PassedBy { get; init; } =
        ImmutableDictionary<(string Instance, int Number), (string Event, int Round)>.Empty;

    public ImmutableDictionary<string, ImmutableList<JournalRow>> Journal { get; init; } = ImmutableDictionary<string, ImmutableList<JournalRow>>.Empty;

    public ImmutableDictionary<string, InboxEntry> Inbox { get; init; } = ImmutableDictionary<string, InboxEntry>.Empty;

    public ImmutableDictionary<string, TaskRow> Tasks { get; init; } = ImmutableDictionary<string, TaskRow>.Empty;

    public ImmutableList<TriggerRow> Triggers { get; init; } = [];

    public ImmutableList<OutboxMessage> Outbox { get; init; } = [];

    public ImmutableList<PolicyVersion> Versions { get; init; } = [];

    public ImmutableList<Activation> Activations { get; init; } = [];

    public ImmutableList<GrantedRight> Rights { get; init; } = [];

    /// <summary>What a domain of this test keeps.</summary>
    public ImmutableDictionary<string, string> Notes { get; init; } = ImmutableDictionary<string, string>.Empty;
}
