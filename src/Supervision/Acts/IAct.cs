using System.Text.Json;
using PolicyEngine.Transactions;

namespace PolicyEngine.Supervision.Acts;

/// <summary>
/// One act of a procedure as it is recorded, whoever records it: a step of a workflow, or a person's command. It says when
/// it is claimed to have happened, and its entries say where they came from.
/// </summary>
public interface IAct
{
    /// <summary>The day on which it is claimed to have happened (Beijing).</summary>
    DateOnly On { get; }

    /// <summary>An id that is the same whenever the act is repeated. Different <paramref name="what"/>, different id.</summary>
    string IdFor(string what);

    /// <summary>Appends what was done to a ledger stream, with the origin of the act.</summary>
    /// <param name="type">What happened, in kebab-case.</param>
    /// <param name="details">Further members of the payload.</param>
    /// <param name="on">The day of the entry; null: <see cref="On"/>.</param>
    void Append(IUnitOfWork unit, string stream, string type, Action<Utf8JsonWriter>? details = null, DateOnly? on = null);
}
