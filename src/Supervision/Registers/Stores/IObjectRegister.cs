using PolicyEngine.Transactions;

namespace PolicyEngine.Supervision.Registers;

/// <summary>
/// Object registers as they are kept, by name. A register is imported whole, in chunks, beside the one in force, and
/// takes its place in one step; single entries are changed in the one in force.
/// </summary>
public interface IObjectRegister
{
    /// <summary>Begins an import.</summary>
    RegisterRun Begin(string register, string source);

    /// <summary>Adds a chunk. Some thousand entries keep within the time of a work.</summary>
    /// <exception cref="ConcurrencyConflict">An entry is there already, or the import is not under way any more.</exception>
    void Add(RegisterRun run, IReadOnlyCollection<InspectionObject> chunk);

    /// <summary>Puts the import in force, in place of the one before, with an entry in the ledger stream <c>register/NAME</c>.</summary>
    /// <returns>How many entries it has.</returns>
    /// <exception cref="ConcurrencyConflict">It is not under way any more.</exception>
    long Activate(RegisterRun run);

    /// <summary>Gives an import up.</summary>
    void Abandon(RegisterRun run);

    /// <summary>Removes entries of imports that are not in force and not under way.</summary>
    /// <param name="atMost">So many in one work.</param>
    /// <returns>How many were removed; 0: there are none left.</returns>
    int Sweep(string register, int atMost);

    /// <summary>The import in force; null: there is none.</summary>
    RegisterRun? InForce(string register);

    InspectionObject? Find(string register, string id);

    /// <summary>The entry, which no other work changes until this one is over.</summary>
    InspectionObject? Lock(string register, string id);

    /// <summary>Entries in order of id.</summary>
    /// <param name="after">Only those behind this id; null: from the first.</param>
    IReadOnlyList<InspectionObject> Page(string register, RegisterSelection selection, string? after, int count);

    long Count(string register, RegisterSelection selection);

    /// <summary>How many entries each library has; entries in no library are not counted.</summary>
    IReadOnlyDictionary<string, long> CountByLibrary(string register, RegisterSelection selection);

    /// <summary>Changes an entry, or makes it, with an entry in the ledger.</summary>
    /// <exception cref="InvalidOperationException">The register was never imported.</exception>
    void Put(string register, InspectionObject entry);
}
