using PolicyEngine.Workflows.Triggers;

namespace PolicyEngine.Workflows.Stores;

/// <summary>When workflows start by themselves next.</summary>
public interface ITriggerStore
{
    /// <summary>The rows of one definition.</summary>
    IReadOnlyList<TriggerRow> Of(string definitionId);

    /// <summary>Every definition that has rows.</summary>
    IReadOnlyList<string> Definitions();

    /// <summary>Puts these rows in place of all that the definition has.</summary>
    void Replace(string definitionId, IReadOnlyList<TriggerRow> rows);

    /// <summary>Rows due at that moment, the earliest first.</summary>
    IReadOnlyList<TriggerRow> Due(DateTimeOffset now, int limit);

    /// <summary>The earliest time of all rows; null where none will be due any more.</summary>
    DateTimeOffset? NextDue();

    /// <summary>
    /// Sets the next due time of a row; false where the row is not due at the time that was expected, since another host
    /// was first.
    /// </summary>
    bool Advance(TriggerRow expected, DateTimeOffset next);
}
