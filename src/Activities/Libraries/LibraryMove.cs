using PolicyEngine.Supervision.Dossiers;
using PolicyEngine.Supervision.Registers;
using PolicyEngine.Transactions;

namespace PolicyEngine.Activities.Libraries;

/// <summary>One object's move between supervision libraries: in the register, and in its dossier.</summary>
/// <param name="Library">Where it goes; null: out of the libraries.</param>
internal sealed record LibraryMove(string Object, string? From, string? Library, string Reason, IReadOnlyList<string> Clauses)
{
    /// <summary>Without effect where the object stands there already.</summary>
    public void Apply(IUnitOfWork unit, string register, InspectionObject entry, string id, DateOnly on)
    {
        if (entry.Library == Library)
        {
            return;
        }

        // A move that is told of late changes where the object stood, not where a later move brought it since.
        var dossiers = unit.Store<IDossiers>();
        if (!dossiers.Of(Object).OfType<LibraryChanged>().Any(e => e.OccurredOn > on))
        {
            unit.Store<IObjectRegister>().Put(register, entry with { Library = Library });
        }

        dossiers.Append(new LibraryChanged(id, Object, on, unit.Now, Library, Reason, Clauses));
    }
}
