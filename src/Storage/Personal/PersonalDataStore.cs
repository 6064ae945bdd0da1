using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using PolicyEngine.Transactions;

namespace PolicyEngine.Storage;

/// <inheritdoc cref="IPersonalData"/>
/// <remarks>
/// AES-256-GCM with a fresh nonce for each value; person and field are authenticated with it, so that a value moved to
/// another person or field does not open.
/// </remarks>
internal sealed class PersonalDataStore(DbSession session) : IPersonalData
{
    private const string Stream = "personal-data";
    private const int KeySize = 32;
    private const int NonceSize = 12;
    private const int TagSize = 16;

    public string NewPerson()
    {
        var person = "p-" + session.Random.NewId();
        var key = new byte[KeySize];
        session.Random.Fill(key);
        session.Execute(
            "INSERT INTO person (id, key, entered_at) VALUES (@id, @key, @now)",
            ("id", person),
            ("key", key),
            ("now", session.Unit.Now.ToColumn()));
        return person;
    }

    public bool Holds(string person) => Key(person) is not null;

    public void Put(string person, string field, string value)
    {
        var key = Key(person) ?? throw new PersonErased(person);
        session.Execute(
            """
            INSERT INTO personal_value (person, field, value) VALUES (@person, @field, @value)
            ON CONFLICT (person, field) DO UPDATE SET value = excluded.value
            """,
            ("person", person),
            ("field", field),
            ("value", Encrypt(key, person, field, value)));
    }

    public string? Get(string person, string field)
    {
        if (Key(person) is not { } key)
        {
            return null;
        }

        var kept = session.First(
            "SELECT value FROM personal_value WHERE person = @person AND field = @field", row => row.Bytes(0), ("person", person), ("field", field));
        return kept is null ? null : Decrypt(key, person, field, kept);
    }

    public void Erase(string person, string reason)
    {
        // Written over before it is let go, so that no page keeps it.
        var erased = session.Execute(
            "UPDATE person SET key = @zero, erased_at = @now WHERE id = @id AND erased_at IS NULL",
            ("zero", new byte[KeySize]),
            ("now", session.Unit.Now.ToColumn()),
            ("id", person));
        if (erased == 0)
        {
            if (session.First("SELECT 1 FROM person WHERE id = @id", row => row.GetInt64(0), ("id", person)) == 0)
            {
                throw new PersonErased(person);
            }

            return;
        }

        session.Execute("DELETE FROM personal_value WHERE person = @person", ("person", person));
        var payload = JsonSerializer.Serialize(new { person, reason });
        session.Unit.Append(new LedgerEntry(Stream, "person-erased", payload));
    }

    public IReadOnlyList<string> Erased() =>
        session.Query("SELECT id FROM person WHERE erased_at IS NOT NULL ORDER BY id", row => row.GetString(0));

    private byte[]? Key(string person) =>
        session.First("SELECT key FROM person WHERE id = @id AND erased_at IS NULL", row => row.Bytes(0), ("id", person));

    private byte[] Encrypt(byte[] key, string person, string field, string value)
    {
        var plain = Encoding.UTF8.GetBytes(value);
        var kept = new byte[NonceSize + plain.Length + TagSize];
        var nonce = kept.AsSpan(0, NonceSize);
        session.Random.Fill(nonce);
        using var aes = new AesGcm(key, TagSize);
        aes.Encrypt(nonce, plain, kept.AsSpan(NonceSize, plain.Length), kept.AsSpan(NonceSize + plain.Length), Place(person, field));
        return kept;
    }

    private static string Decrypt(byte[] key, string person, string field, byte[] kept)
    {
        var plain = new byte[kept.Length - NonceSize - TagSize];
        using var aes = new AesGcm(key, TagSize);
        aes.Decrypt(kept.AsSpan(0, NonceSize), kept.AsSpan(NonceSize, plain.Length), kept.AsSpan(NonceSize + plain.Length), plain, Place(person, field));
        return Encoding.UTF8.GetString(plain);
    }

    private static byte[] Place(string person, string field) => Encoding.UTF8.GetBytes($"{person}\n{field}");
}
