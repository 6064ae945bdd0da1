namespace PolicyEngine.Transactions;

/// <summary>
/// The source of truth for profiles and workflows: immutable versions by content hash, and from which day each applies.
/// Nothing here is ever changed or deleted.
/// </summary>
public interface IPolicyVersions
{
    /// <summary>Keeps the content and answers with its hash. The same content again is the same version.</summary>
    string Publish(string kind, string name, ReadOnlyMemory<byte> content);

    /// <summary>The version; null where this database never held it.</summary>
    PolicyVersion? Find(string kind, string name, string hash);

    /// <summary>Whether this database holds the version; without reading its content.</summary>
    bool Holds(string kind, string name, string hash);

    /// <summary>All versions of a thing without their contents, newest first.</summary>
    IReadOnlyList<PolicyVersion> Of(string kind, string name);

    /// <summary>All versions without their contents, by kind, name and hash: a page of them.</summary>
    /// <param name="after">The last one of the page before; null for the first page.</param>
    IReadOnlyList<PolicyVersion> Page(PolicyVersion? after, int limit = 100);

    /// <summary>
    /// Has the version apply from that day on, until the next activation's day; a later decision for the same day
    /// prevails. Null switches the thing off.
    /// </summary>
    /// <exception cref="UnknownVersion">This database holds no such version of that thing.</exception>
    Activation Activate(string kind, string name, DateOnly from, string? hash);

    /// <summary>The hash that applies on that day (Beijing); null where none does.</summary>
    string? ActiveOn(string kind, string name, DateOnly day);

    /// <summary>The activations after that number, oldest first; 0 for all.</summary>
    IReadOnlyList<Activation> ActivationsAfter(long number);
}
