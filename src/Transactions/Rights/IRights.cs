namespace PolicyEngine.Transactions;

/// <summary>The table of rights: who may do what, where. Denied unless granted. Each change stands in the ledger.</summary>
public interface IRights
{
    /// <summary>The scope that means everywhere.</summary>
    const string Everywhere = "*";

    /// <summary>The right that means every right; for the named local user of Development.</summary>
    const string Everything = "*";

    /// <summary>Whether the actor holds the right in that scope, or everywhere.</summary>
    bool Holds(Actor actor, string right, string scope);

    /// <summary>Grants; without effect where it is held already.</summary>
    /// <param name="right">Thing and verb, such as <c>policy.publish</c>.</param>
    /// <param name="scope">A jurisdiction, a unit, or <see cref="Everywhere"/>.</param>
    void Grant(Actor holder, string right, string scope);

    /// <summary>Takes it away; without effect where it is not held.</summary>
    void Revoke(Actor holder, string right, string scope);

    /// <summary>What the actor holds, by right and scope.</summary>
    IReadOnlyList<GrantedRight> Of(Actor actor);

    /// <summary>All grants, by holder, right and scope.</summary>
    IReadOnlyList<GrantedRight> All();
}
