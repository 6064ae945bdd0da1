namespace PolicyEngine.Supervision.Registers;

/// <summary>Inspector registers as they are kept, by name. Names lie under pseudonyms, apart from all else.</summary>
public interface IInspectorRegister
{
    /// <summary>
    /// Enters an inspector, or changes the entry of that number, with an entry in the ledger stream <c>register/NAME</c>.
    /// Recusals and leaves are kept where the new entry has none: an import does not know them.
    /// </summary>
    /// <exception cref="Transactions.ConcurrencyConflict">Somebody entered the number at the same moment.</exception>
    void Put(string register, ImportedInspector entry);

    /// <summary>Changes an entry without touching the name: a certificate, a recusal, a leave.</summary>
    /// <param name="what">What happened, in kebab-case: <c>recusal-entered</c>. Never why.</param>
    /// <exception cref="KeyNotFoundException">There is no inspector of that number.</exception>
    void Change(string register, Inspector inspector, string what);

    Inspector? Find(string register, string number);

    /// <summary>The entry, which no other work changes until this one is over.</summary>
    Inspector? Lock(string register, string number);

    /// <summary>The name; null where there is none, or the person was erased.</summary>
    string? NameOf(string register, string number);

    /// <summary>Entries in order of number.</summary>
    /// <param name="after">Only those behind this number; null: from the first.</param>
    IReadOnlyList<Inspector> Page(string register, string? after, int count);
}
