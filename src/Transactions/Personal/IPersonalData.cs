namespace PolicyEngine.Transactions;

/// <summary>
/// The one place for fields that are marked personal. Each person has a key; everything else in the database holds the
/// person's id, a pseudonym. A complainant's identity is never stored, here or elsewhere.
/// </summary>
public interface IPersonalData
{
    /// <summary>Makes a person with a key of their own, and answers with the pseudonym to write everywhere else.</summary>
    string NewPerson();

    /// <summary>Whether there is such a person, and their key was not destroyed.</summary>
    bool Holds(string person);

    /// <summary>Keeps a value under the person's key, in place of an earlier one.</summary>
    /// <exception cref="PersonErased">The key was destroyed.</exception>
    void Put(string person, string field, string value);

    /// <summary>The value; null where there is none or the person was erased.</summary>
    string? Get(string person, string field);

    /// <summary>
    /// Destroys the key, so that no copy of the values can be read any more, and writes a ledger entry. Without effect
    /// where that was done before.
    /// </summary>
    /// <param name="reason">Why, for the ledger; nothing personal.</param>
    void Erase(string person, string reason);

    /// <summary>Everybody erased, for the copy that is kept apart and replayed after a restore.</summary>
    IReadOnlyList<string> Erased();
}
