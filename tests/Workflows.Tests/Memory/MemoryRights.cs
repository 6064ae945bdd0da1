using PolicyEngine.Transactions;

namespace PolicyEngine.Workflows.Tests.Memory;

internal sealed class MemoryRights(MemoryUnit unit) : IRights
{
    public bool Holds(Actor actor, string right, string scope) => unit.State.Rights.Exists(r =>
        r.Actor == actor.Id && (r.Right == right || r.Right == IRights.Everything) && (r.Scope == scope || r.Scope == IRights.Everywhere));

    public void Grant(Actor holder, string right, string scope) =>
        unit.State = unit.State with { Rights = unit.State.Rights.Add(new GrantedRight(holder.Id, right, scope, unit.Now, unit.Actor.Id)) };

    public void Revoke(Actor holder, string right, string scope) =>
        unit.State = unit.State with { Rights = unit.State.Rights.RemoveAll(r => r.Actor == holder.Id && r.Right == right && r.Scope == scope) };

    public IReadOnlyList<GrantedRight> Of(Actor actor) => [.. unit.State.Rights.Where(r => r.Actor == actor.Id)];

    public IReadOnlyList<GrantedRight> All() => unit.State.Rights;
}
