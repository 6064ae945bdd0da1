using PolicyEngine.Supervision.Documents;
using PolicyEngine.Transactions;

namespace PolicyEngine.Supervision.ItemLists;

/// <summary>Item lists as they are kept, one document a version. Each change commits with an entry in <c>item-list/ID</c>.</summary>
public interface IItemLists
{
    /// <exception cref="ConcurrencyConflict">There is a list of this id.</exception>
    void Add(ItemList list);

    /// <inheritdoc cref="Plans.IPlans.Change"/>
    void Change(Stored<ItemList> before, ItemList after, string what);

    Stored<ItemList>? Find(string id);

    /// <summary>The version of a unit's list in force on a day; of two of one first day, the later id. Null where there is none.</summary>
    Stored<ItemList>? InForce(string jurisdiction, string unit, DateOnly day);
}
