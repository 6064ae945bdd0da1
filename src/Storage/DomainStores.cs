using PolicyEngine.Supervision.Dossiers;
using PolicyEngine.Supervision.Draws.Keeping;
using PolicyEngine.Supervision.ItemLists;
using PolicyEngine.Supervision.Plans;
using PolicyEngine.Supervision.Registers;
using PolicyEngine.Supervision.Tasks;
using PolicyEngine.Supervision.Visits;

namespace PolicyEngine.Storage;

/// <summary>The stores that the domain declares.</summary>
public static class DomainStores
{
    /// <summary>Adds registers, item lists, plans, tasks, draws, visits and dossiers.</summary>
    public static StoreRegistry AddDomain(this StoreRegistry stores) => stores
        .Add<IObjectRegister>(s => new ObjectRegisterStore(s))
        .Add<IInspectorRegister>(s => new InspectorRegisterStore(s))
        .Add<IItemLists>(s => new ItemListStore(s))
        .Add<IPlans>(s => new PlanStore(s))
        .Add<ITasks>(s => new TaskStore(s))
        .Add<IVisits>(s => new VisitStore(s))
        .Add<IDraws>(s => new DrawStore(s))
        .Add<IDrawSafe>(s => new DrawSafeStore(s))
        .Add<IDossiers>(s => new DossierStore(s));
}
