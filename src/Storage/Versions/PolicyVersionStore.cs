using System.Security.Cryptography;
using System.Text.Json;
using Dapper;
using PolicyEngine.Transactions;

namespace PolicyEngine.Storage;

/// <inheritdoc cref="IPolicyVersions"/>
internal sealed class PolicyVersionStore(DbSession session) : IPolicyVersions
{
    private const string Activations =
        "SELECT number, kind, name, from_day, hash, decided_at, decided_by FROM policy_activation";

    public string Publish(string kind, string name, ReadOnlyMemory<byte> content)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(content.Span));
        var added = session.Connection.Execute(
            """
            INSERT INTO policy_version (kind, name, hash, content, published_at, published_by)
            VALUES (@kind, @name, @hash, @content, @now, @by)
            ON CONFLICT (kind, name, hash) DO NOTHING
            """,
            new { kind, name, hash, content = content.ToArray(), now = session.Unit.Now.ToColumn(), by = session.Unit.Actor.Id });
        if (added > 0)
        {
            Record(kind, name, "version-published", new { hash });
        }

        return hash;
    }

    public PolicyVersion? Find(string kind, string name, string hash) => session.First(
        "SELECT content, published_at, published_by FROM policy_version WHERE kind = @kind AND name = @name AND hash = @hash",
        row => new PolicyVersion(kind, name, hash, row.Bytes(0), row.Instant(1), row.GetString(2)),
        ("kind", kind),
        ("name", name),
        ("hash", hash));

    public bool Holds(string kind, string name, string hash) => session.First(
        "SELECT 1 FROM policy_version WHERE kind = @kind AND name = @name AND hash = @hash",
        row => true,
        ("kind", kind),
        ("name", name),
        ("hash", hash));

    public IReadOnlyList<PolicyVersion> Of(string kind, string name) => session.Query(
        "SELECT hash, published_at, published_by FROM policy_version WHERE kind = @kind AND name = @name ORDER BY published_at DESC, hash",
        row => new PolicyVersion(kind, name, row.GetString(0), ReadOnlyMemory<byte>.Empty, row.Instant(1), row.GetString(2)),
        ("kind", kind),
        ("name", name));

    public IReadOnlyList<PolicyVersion> Page(PolicyVersion? after, int limit) => session.Query(
        """
        SELECT kind, name, hash, published_at, published_by FROM policy_version WHERE (kind, name, hash) > (@kind, @name, @hash)
        ORDER BY kind, name, hash LIMIT @limit
        """,
        row => new PolicyVersion(row.GetString(0), row.GetString(1), row.GetString(2), ReadOnlyMemory<byte>.Empty, row.Instant(3), row.GetString(4)),
        ("kind", after?.Kind ?? ""),
        ("name", after?.Name ?? ""),
        ("hash", after?.Hash ?? ""),
        ("limit", limit));

    public Activation Activate(string kind, string name, DateOnly from, string? hash)
    {
        if (hash is not null && !Holds(kind, name, hash))
        {
            throw new UnknownVersion(kind, name, hash);
        }

        // The sequence is held until the commit, so that numbers appear in their order: a host asks for those after its last.
        var number = session.Unit.NextNumber("policy-activation");
        var activation = new Activation(number, kind, name, from, hash, session.Unit.Now, session.Unit.Actor.Id);
        session.Connection.Execute(
            """
            INSERT INTO policy_activation (number, kind, name, from_day, hash, decided_at, decided_by)
            VALUES (@number, @kind, @name, @from, @hash, @now, @by)
            """,
            new { number, kind, name, from = from.ToColumn(), hash, now = session.Unit.Now.ToColumn(), by = activation.DecidedBy });
        Record(kind, name, hash is null ? "deactivated" : "activated", new { from = from.ToColumn(), hash });
        return activation;
    }

    public string? ActiveOn(string kind, string name, DateOnly day) => session.First(
        """
        SELECT hash FROM policy_activation WHERE kind = @kind AND name = @name AND from_day <= @day
        ORDER BY from_day DESC, number DESC LIMIT 1
        """,
        row => row.TextOrNull(0),
        ("kind", kind),
        ("name", name),
        ("day", day.ToColumn()));

    public IReadOnlyList<Activation> ActivationsAfter(long number) => session.Query(
        Activations + " WHERE number > @number ORDER BY number",
        row => new Activation(
            row.GetInt64(0), row.GetString(1), row.GetString(2), row.Day(3), row.TextOrNull(4), row.Instant(5), row.GetString(6)),
        ("number", number));

    private void Record(string kind, string name, string type, object payload) =>
        session.Unit.Append(new LedgerEntry($"{kind}/{name}", type, JsonSerializer.Serialize(payload)));
}
