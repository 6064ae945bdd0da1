using PolicyEngine.Transactions;

namespace PolicyEngine.Supervision.Dossiers;

/// <summary>The events of each object, as the ledger stream <c>object/ID</c> holds them.</summary>
public interface IDossiers
{
    /// <summary>Appends an event, and the ledger entry that holds it.</summary>
    /// <returns>The event with the moment at which the host took it in, which the caller cannot choose.</returns>
    /// <exception cref="ConcurrencyConflict">There is an event of this id.</exception>
    DossierEvent Append(DossierEvent e);

    /// <summary>All events of an object, in the order in which they were recorded.</summary>
    IReadOnlyList<DossierEvent> Of(string objectId);
}
