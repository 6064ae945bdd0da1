namespace PolicyEngine.Transactions;

/// <summary>An immutable version of a profile or a workflow.</summary>
/// <param name="Kind"><c>profile</c> or <c>workflow</c>.</param>
/// <param name="Name">The profile's id, or the workflow's definition id.</param>
/// <param name="Hash">SHA-256 of the content, lower-case hexadecimal: the version's name everywhere.</param>
/// <param name="Content">All that an evaluation needs (layers, calendar, vocabulary, engine version), as the publisher wrote it.</param>
public sealed record PolicyVersion(
    string Kind, string Name, string Hash, ReadOnlyMemory<byte> Content, DateTimeOffset PublishedAt, string PublishedBy);
