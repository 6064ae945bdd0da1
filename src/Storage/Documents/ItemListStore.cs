using PolicyEngine.Supervision.Documents;
using PolicyEngine.Supervision.ItemLists;

namespace PolicyEngine.Storage;

/// <inheritdoc cref="IItemLists"/>
internal sealed class ItemListStore(DbSession session) : IItemLists
{
    private readonly DocumentTable<ItemList> lists = new(session, "item_list_document", "item-list", "item list");

    public void Add(ItemList list) =>
        lists.Add(list.Id, new DocumentKeys(list.Jurisdiction, list.Unit, Day: list.From), list, "item-list-entered");

    public void Change(Stored<ItemList> before, ItemList after, string what) => lists.Change(before.Value.Id, before, after, what);

    public Stored<ItemList>? Find(string id) => lists.Find(id);

    public Stored<ItemList>? InForce(string jurisdiction, string unit, DateOnly day) => lists.Where(
        "jurisdiction = @jurisdiction AND parent = @unit AND day <= @day ORDER BY day DESC, id DESC LIMIT 1",
        ("jurisdiction", jurisdiction),
        ("unit", unit),
        ("day", day.ToColumn())).FirstOrDefault();
}
