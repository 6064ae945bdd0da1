using PolicyEngine.Storage;

namespace PolicyEngine.Databases;

/// <summary>The bare session, for tests that write rows of their own.</summary>
public sealed record SessionStore(DbSession Session);
