using PolicyEngine.Workflows.Journal;

namespace PolicyEngine.Workflows.Stores;

/// <summary>The journals of all instances: one table, only ever appended to, by instance and sequence.</summary>
public interface IJournalStore
{
    void Append(IReadOnlyList<JournalRow> rows);

    /// <summary>Rows of one instance after that sequence, in order.</summary>
    IReadOnlyList<JournalRow> Read(string instanceId, int afterSequence = 0, int limit = 1000);
}
